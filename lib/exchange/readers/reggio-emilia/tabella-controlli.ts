import { percentualeAssorbimento } from '@/lib/domain/cdr-budget';
import { italianDecimal, italianPercent } from '@/lib/domain/italian-notation';
import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaCdr, Livello, RigaTabella } from './bozza';

/**
 * What the table of a CDR prints against what its amounts give.
 * Rule: percentage = amount ÷ Totale CDR, half-up to two digits, at every level; a CDR whose total is zero or blank
 * has none, and nothing is said. Source: 1-domain §3.
 */
export function checkTabella(cdr: BozzaCdr, segnalatore: Segnalatore): void {
  const totale = cdr.tabella.find(({ livello }) => livello === 'CDR')?.budget ?? null;
  for (const riga of cdr.tabella) {
    const corretta = percentualeAssorbimento(riga.budget ?? null, totale);
    if (riga.percentuale === undefined || corretta === null || corretta.eq(toDecimal(riga.percentuale))) continue;
    segnalatore.add({
      codice: 'percentuale-stampata-errata',
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [cdr.codice, ...nameOf(riga)],
      campo: 'percentuale',
      riga: riga.riga,
      messaggio:
        `${titleOf(riga)}: il documento stampa ${italianPercent(riga.percentuale)}, ma ${italianDecimal(riga.budget ?? '0', 2)} € ` +
        `su ${italianDecimal(totale ?? '0', 2)} € danno ${italianPercent(corretta)}. Traguardo usa il valore calcolato.`,
    });
  }
  checkTotali(cdr, segnalatore);
}

const LEVELS: readonly Livello[] = ['Azione', 'Obiettivo', 'Indirizzo', 'CDR'];

/** Printed totals against the sum of the rows above them. */
function checkTotali(cdr: BozzaCdr, segnalatore: Segnalatore): void {
  const pending = new Map<Livello, string[]>(LEVELS.map((livello) => [livello, []]));
  for (const riga of cdr.tabella) {
    if (riga.livello === 'Progetto') {
      for (const amounts of pending.values()) if (riga.budget) amounts.push(riga.budget);
      continue;
    }
    const somma = sumDecimals(pending.get(riga.livello) ?? []);
    pending.set(riga.livello, []);
    if (riga.budget === undefined || somma.eq(toDecimal(riga.budget))) continue;
    segnalatore.add({
      codice: 'totale-stampato-diverso',
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [cdr.codice, ...nameOf(riga)],
      campo: 'budget',
      riga: riga.riga,
      messaggio:
        `${titleOf(riga)}: il documento stampa ${italianDecimal(riga.budget, 2)} €, ma le righe sommano ` +
        `${italianDecimal(somma, 2)} €. Controlla se manca una riga.`,
    });
  }
}

/** What names a row in a key: the code of the card, or the level with the path above it. */
function nameOf({ livello, codice, percorso }: RigaTabella): string[] {
  if (codice) return [livello, codice];
  const { indirizzo, obiettivoStrategico, azione } = percorso;
  const path = { Azione: [indirizzo, obiettivoStrategico, azione], Obiettivo: [indirizzo, obiettivoStrategico] };
  const parts = livello === 'Azione' || livello === 'Obiettivo' ? path[livello] : livello === 'CDR' ? [] : [indirizzo];
  return [livello, ...parts.map((part) => normaliseText(part).replaceAll(' ', '-'))];
}

function titleOf({ livello, codice, percorso }: RigaTabella): string {
  if (codice) return `Scheda ${codice}`;
  if (livello === 'CDR') return 'Totale CDR';
  const { indirizzo, obiettivoStrategico, azione } = percorso;
  const title = livello === 'Azione' ? azione : livello === 'Obiettivo' ? obiettivoStrategico : indirizzo;
  return `Totale ${livello} «${title}»`;
}
