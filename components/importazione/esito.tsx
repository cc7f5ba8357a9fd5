import { addresses, type Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { EsameImportazione } from '@/lib/features/importazione/types';
import { formatIstante } from '@/lib/format/date';
import { countOf } from './words';

interface EsitoProps {
  luogo: Luogo;
  esame: EsameImportazione;
}

/** How an import ended, and where to go now. */
export function Esito({ luogo, esame }: EsitoProps) {
  if (esame.stato === 'ANNULLATA') {
    return (
      <Panel title="Documento scartato">
        <p>Il piano non è cambiato. Se serve, ricarica il documento dalla pagina Importa.</p>
        <p className="mt-4">
          <ButtonLink href={addresses.importa(luogo)}>Torna a Importa</ButtonLink>
        </p>
      </Panel>
    );
  }
  const { esito, anno, applicataAt } = esame;
  return (
    <Panel id="esito" title="Importazione fatta" meta={applicataAt ? formatIstante(applicataAt) : null}>
      <div className="grid gap-3">
        {esito && <p>{writtenOf(esito, anno)}</p>}
        {esito && esito.sospesi > 0 && (
          <p>
            {countOf(esito.sospesi, 'differenza è rimasta', 'differenze sono rimaste')} senza spunta: lì il piano è
            com’era, e si corregge dalle schede.
          </p>
        )}
        <Righe testo="Aggiunti perché altre righe ne hanno bisogno" righe={esito?.aggiunti} />
        <Righe
          testo="Rimasti nel piano, perché qualcosa li usa ancora o vi è stato rendicontato"
          righe={esito?.trattenuti}
        />
        <Righe testo="Chiusi e non cancellati, perché vi è stato rendicontato" righe={esito?.chiusi} />
        <p className="mt-1">
          <ButtonLink variant="primary" href={addresses.piano({ ...luogo, anno })}>
            Apri il piano {anno}
          </ButtonLink>
        </p>
      </div>
    </Panel>
  );
}

function writtenOf(esito: NonNullable<EsameImportazione['esito']>, anno: number): string {
  const parti = [
    countOf(esito.aggiunte, 'riga aggiunta', 'righe aggiunte'),
    countOf(esito.modifiche, 'riga modificata', 'righe modificate'),
    countOf(esito.rimozioni, 'riga tolta', 'righe tolte'),
  ].filter((parte) => parte !== null);
  return parti.length > 0 ? `Piano ${anno}: ${parti.join(', ')}.` : `Il piano ${anno} è rimasto com’era.`;
}

function Righe({ testo, righe = [] }: { testo: string; righe?: string[] | undefined }) {
  if (righe.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{testo}</p>
      <ul className="list-disc pl-5">
        {righe.map((riga) => (
          <li key={riga} className="break-words">
            {riga}
          </li>
        ))}
      </ul>
    </div>
  );
}
