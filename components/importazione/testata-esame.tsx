import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { KeyFigure, KeyFigures } from '@/components/ui/key-figure';
import { PageHeader } from '@/components/ui/page-header';
import type { EsameImportazione } from '@/lib/features/importazione/types';
import { formatIstante } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { Scarta } from './scarta';
import { profiloInParole, STATO_IMPORTAZIONE } from './words';

interface TestataEsameProps {
  luogo: Luogo;
  esame: EsameImportazione;
  /** The confirmation stands at the end of this page. */
  hasConferma: boolean;
}

/** Which document this is, and how much of a plan was read in it. */
export function TestataEsame({ luogo, esame, hasConferma }: TestataEsameProps) {
  const { conteggi, nomeFile } = esame;
  const chi = esame.autore ? `da ${esame.autore}` : 'da riga di comando';
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Importa', href: addresses.importa(luogo) }, { label: nomeFile }]}
        title={esame.titolo}
        badges={esame.stato === 'IN_ESAME' && <Badge tone="warn">{STATO_IMPORTAZIONE.IN_ESAME}</Badge>}
        meta={`${nomeFile}, letto come ${profiloInParole(esame.profilo)}. Caricato il ${formatIstante(esame.creataAt)} ${chi}.`}
        actions={
          esame.stato === 'IN_ESAME' && (
            <>
              {hasConferma && (
                <ButtonLink variant="quiet" href={'#conferma' as Route}>
                  Vai alla conferma
                </ButtonLink>
              )}
              <Scarta
                ente={luogo.ente}
                elenco={addresses.importa(luogo)}
                importazioneId={esame.id}
                nomeFile={nomeFile}
              />
            </>
          )
        }
      />
      <KeyFigures label="Che cosa si è letto">
        <KeyFigure label="CDR" value={formatShort(conteggi.cdr)} />
        <KeyFigure label="Schede" value={formatShort(conteggi.progetti)} />
        <KeyFigure label="Obiettivi" value={formatShort(conteggi.obiettivi)} />
        <KeyFigure label="Indicatori" value={formatShort(conteggi.indicatori)} />
      </KeyFigures>
    </>
  );
}
