import type { Luogo } from '@/components/layout/addresses';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { ConfrontoInEsame, EsameImportazione, GruppoDifferenze } from '@/lib/features/importazione/types';
import { formatShort } from '@/lib/format/number';
import { Conferma } from './conferma';
import { RigaDifferenza } from './riga-differenza';
import { countOf, countRighe } from './words';

interface DifferenzeProps {
  luogo: Luogo;
  esame: EsameImportazione;
  confronto: ConfrontoInEsame;
}

/** Groups listed open: beyond these a person looks for a card, not for the end of a page. */
const APERTI = 8;

/** What the document would change in the plan, with a tick for each thing, and the one confirm. */
export function Differenze({ luogo, esame, confronto }: DifferenzeProps) {
  const { anno, id } = esame;
  const conferma = { ente: luogo.ente, importazioneId: id, impronta: confronto.impronta };
  if (!esame.hasPiano) {
    return (
      <Panel id="conferma" title={`Il nuovo piano ${anno}`} isPadded={false}>
        <Conferma
          {...conferma}
          label={`Crea il piano ${anno}`}
          nota="O entra tutto, o non entra niente. Potrai poi correggere le schede una per una."
        >
          <p className="max-w-card p-4">
            Il piano {anno} non c’è ancora: nascerà in predisposizione, con tutto quello che si è letto.{' '}
            {countRighe(confronto.totali.aggiunte)} in tutto.
          </p>
        </Conferma>
      </Panel>
    );
  }
  const isUguale = confronto.gruppi.length === 0;
  return (
    <Panel
      id="conferma"
      title={`Differenze con il piano ${anno}`}
      meta={isUguale ? null : totalsOf(confronto)}
      isPadded={false}
    >
      <Conferma
        {...conferma}
        label={isUguale ? 'Chiudi l’importazione' : 'Applica le differenze scelte'}
        nota={isUguale ? 'Il documento resta nell’elenco.' : 'Quello che non ha la spunta resta come è ora nel piano.'}
      >
        {isUguale ? (
          <EmptyState>Il piano {anno} dice già le stesse cose del documento: non c’è niente da cambiare.</EmptyState>
        ) : (
          <Gruppi {...confronto} />
        )}
      </Conferma>
    </Panel>
  );
}

function totalsOf({ totali }: ConfrontoInEsame): string {
  const parti = [
    countOf(totali.aggiunte, 'nuova', 'nuove'),
    countOf(totali.modifiche, 'modificata', 'modificate'),
    countOf(totali.rimozioni, 'non più nel documento', 'non più nel documento'),
    countOf(totali.conflitti, 'conflitto', 'conflitti'),
  ];
  return parti.filter((parte) => parte !== null).join(', ');
}

function Gruppi({ gruppi, nonMostrate }: ConfrontoInEsame) {
  return (
    <>
      <ul className="divide-y divide-line">
        {gruppi.map((gruppo, indice) => (
          <li key={gruppo.titolo}>
            <Gruppo gruppo={gruppo} isOpen={indice < APERTI} />
          </li>
        ))}
      </ul>
      {nonMostrate > 0 && (
        <p className="border-line border-t p-4 text-ink-2 text-table">
          Altre {formatShort(nonMostrate)} differenze non sono elencate. Quelle nuove o modificate saranno applicate;
          dove c’è un conflitto o una rimozione il piano resta com’è.
        </p>
      )}
    </>
  );
}

function Gruppo({ gruppo: { titolo, differenze }, isOpen }: { gruppo: GruppoDifferenze; isOpen: boolean }) {
  const conflitti = differenze.filter(({ conflitto }) => conflitto).length;
  const meta = [
    countOf(differenze.length, 'differenza', 'differenze'),
    conflitti > 0 && countOf(conflitti, 'conflitto', 'conflitti'),
  ];
  return (
    <Disclosure summary={titolo} meta={meta.filter(Boolean).join(', ')} isOpen={isOpen}>
      <ul className="divide-y divide-line border-line border-t">
        {differenze.map((differenza) => (
          <RigaDifferenza key={differenza.id} differenza={differenza} />
        ))}
      </ul>
    </Disclosure>
  );
}
