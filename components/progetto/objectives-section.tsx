import { addresses, type Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-button';
import type { PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { notesOf, segnalazioniOf } from './card-notes';
import { CardSection } from './card-section';
import { AddRow } from './obiettivi/add-row';
import { ObjectiveBlock } from './objective-block';
import { type PesoDaSommare, WeightsSentence } from './weights-sum';
import { presentWeights, weightsInWords } from './weights-words';

/** Objectives, indicators, and what the objectives weigh in the hundred of each holder. */
export function ObjectivesSection({ pagina, luogo }: { pagina: PaginaScheda; luogo: Luogo }) {
  const { scheda, isEditable } = pagina;
  const { piano, progetto, obiettivi } = scheda;
  const segnalazioni = segnalazioniOf(pagina, 'obiettivi');
  const place = { ente: luogo.ente, anno: piano.anno, codice: progetto.codice };
  return (
    <CardSection id="obiettivi" title="Obiettivi e indicatori" isPadded={false} notes={notesOf(pagina, 'obiettivi')}>
      {obiettivi.map((obiettivo, index) => (
        <ObjectiveBlock
          key={obiettivo.id}
          obiettivo={obiettivo}
          posto={index + 1}
          scheda={scheda}
          luogo={place}
          segnalazioni={segnalazioni}
          isEditable={isEditable}
        />
      ))}
      {obiettivi.length === 0 && <NoObjectives progettoId={progetto.id} isEditable={isEditable} />}
      {obiettivi.length > 0 && isEditable && (
        <div className="border-line border-t px-4 py-3 print:hidden">
          <AddRow tabella="Obiettivo" padreId={progetto.id} label="Aggiungi un obiettivo" />
        </div>
      )}
      <HolderSums scheda={scheda} luogo={luogo} isEditable={isEditable} />
    </CardSection>
  );
}

/** A card that measures nothing yet: the first step, and what will follow. */
function NoObjectives({ progettoId, isEditable }: { progettoId: string; isEditable: boolean }) {
  if (!isEditable) return <EmptyState>La scheda non ha ancora obiettivi.</EmptyState>;
  return (
    <EmptyState
      action={<AddRow tabella="Obiettivo" padreId={progettoId} label="Aggiungi il primo obiettivo" variant="primary" />}
    >
      La scheda non ha ancora obiettivi. Comincia da uno: che cosa cambierà, poi gli indicatori che lo dicono e il
      valore atteso di ciascuno.
    </EmptyState>
  );
}

/** Weights of the objectives of this card for one holder, outside the weighing excluded. */
function pesiDelTitolare({ obiettivi }: Scheda, cdr: string): PesoDaSommare[] {
  return obiettivi
    .filter(({ motivoChiusura }) => motivoChiusura === null)
    .flatMap(({ assegnazioni }) => assegnazioni)
    .filter((assegnazione) => assegnazione.cdr === cdr && assegnazione.fuoriPesatura === null)
    .map(({ id, peso }) => ({ tabella: 'Assegnazione', rigaId: id, campo: 'peso', letto: peso }));
}

/** The hundred of each holder, here and on the other cards, as one types. Points are not shares of a hundred. */
function HolderSums({ scheda, luogo, isEditable }: { scheda: Scheda; luogo: Luogo; isEditable: boolean }) {
  if (scheda.piano.schemaPesi === 'PUNTI' || scheda.pesiAltrove.length === 0) return null;
  return (
    <ul className="grid gap-2 border-line border-t bg-sunken px-4 py-3 text-ink-2 text-meta desk:rounded-b-panel print:hidden">
      {scheda.pesiAltrove.map(({ cdr, somma, quanti }) => {
        const pesi = pesiDelTitolare(scheda, cdr);
        const altrove = somma === '0' ? [] : [somma];
        const words = weightsInWords(presentWeights(pesi, altrove));
        return (
          <li key={cdr} className="flex flex-wrap items-center gap-x-2">
            <span>
              CDR <strong>{cdr}</strong>
              {quanti > 0 && `, con ${describeOthers(quanti, somma)}`}:
            </span>
            <strong>{isEditable ? <WeightsSentence pesi={pesi} altrove={altrove} letta={words} /> : words}</strong>
            <TextLink href={addresses.cdr(luogo, cdr, '?vista=pesi')}>Tutti i pesi del CDR {cdr}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}

/** «altri 3 obiettivi che pesano 45»; without weights only how many. */
function describeOthers(quanti: number, somma: string): string {
  const [chi, verbo] = quanti === 1 ? ['un altro obiettivo', 'pesa'] : [`altri ${quanti} obiettivi`, 'pesano'];
  return somma === '0' ? chi : `${chi} che ${verbo} ${formatShort(somma, 4)}`;
}
