import { addresses, type Luogo } from '@/components/layout/addresses';
import { GravitaWord } from '@/components/segnalazione/finding';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { EsameImportazione, GruppoSegnalazioni, SegnalazioneInContesto } from '@/lib/features/importazione/types';
import { formatShort } from '@/lib/format/number';
import { ContestoDocumento } from './contesto-documento';
import { codiceInParole, GRAVITA_PLURALE } from './words';

interface SegnalazioniLetteProps {
  luogo: Luogo;
  esame: EsameImportazione;
  /** The kind shown whole. */
  gruppo: string | undefined;
}

/** What is doubtful in the document, by gravity and kind, each with the lines it was read from. */
export function SegnalazioniLette({ luogo, esame, gruppo }: SegnalazioniLetteProps) {
  const { segnalazioni, conteggi } = esame;
  const perGravita = (['BLOCCO', 'AVVISO', 'INFO'] as const).map((gravita) => {
    const totale = segnalazioni.filter((altro) => altro.gravita === gravita).reduce((n, { totale }) => n + totale, 0);
    return totale > 0 ? `${formatShort(totale)} ${GRAVITA_PLURALE[gravita][totale === 1 ? 0 : 1]}` : null;
  });
  if (conteggi.segnalazioni === 0) {
    return (
      <Panel title="Segnalazioni">
        <EmptyState>Nessun dubbio: il documento è stato letto per intero.</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel id="segnalazioni" title="Segnalazioni" meta={perGravita.filter(Boolean).join(', ')} isPadded={false}>
      <p className="px-4 pt-3 text-ink-2 text-table">
        Non fermano l’importazione: si correggono sulle schede, prima di approvare il piano.
      </p>
      <ul className="mt-2 divide-y divide-line border-line border-t">
        {segnalazioni.map((kind) => (
          <li key={`${kind.gravita} ${kind.codice}`}>
            <Gruppo luogo={luogo} importazioneId={esame.id} gruppo={kind} isIntero={kind.codice === gruppo} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface GruppoProps {
  luogo: Luogo;
  importazioneId: string;
  gruppo: GruppoSegnalazioni;
  isIntero: boolean;
}

function Gruppo({ luogo, importazioneId, gruppo, isIntero }: GruppoProps) {
  const altre = gruppo.totale - gruppo.mostrate.length;
  const tutte = addresses.importazione(luogo, importazioneId, `?gruppo=${gruppo.codice}#${gruppo.codice}`);
  return (
    <Disclosure
      id={gruppo.codice}
      isOpen={isIntero}
      summary={
        <span className="flex flex-wrap items-center gap-x-3">
          {codiceInParole(gruppo.codice)} <GravitaWord gravita={gruppo.gravita} />
        </span>
      }
      meta={formatShort(gruppo.totale)}
    >
      <ul className="grid gap-5 px-4 pt-1 pb-4 desk:pl-10">
        {gruppo.mostrate.map((segnalazione) => (
          <li key={segnalazione.chiave}>
            <Segnalazione {...segnalazione} />
          </li>
        ))}
      </ul>
      {altre > 0 && (
        <p className="px-4 pb-4 desk:pl-10">
          <TextLink href={tutte}>Mostra le altre {formatShort(altre)}</TextLink>
        </p>
      )}
    </Disclosure>
  );
}

function Segnalazione({ messaggio, dove, contesto }: SegnalazioneInContesto) {
  return (
    <>
      <p className="max-w-card break-words text-table">{messaggio}</p>
      {dove && <p className="break-words text-ink-3 text-meta">{dove}</p>}
      {contesto.length > 0 && <ContestoDocumento righe={contesto} />}
    </>
  );
}
