import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaParte, BozzaScheda, RigaSintesi } from './bozza';
import { bareTitolo, INTERSETTORIALE, readNome } from './nome';

/** An objective as one Responsabile holds it: its row in the summary, its card, or both. */
export interface ObiettivoLetto {
  parte: BozzaParte;
  cdr: string;
  numero?: number;
  /** First line that speaks of it. */
  riga: number;
  sintesi?: RigaSintesi;
  scheda?: BozzaScheda;
}

/** The same objective, as each Responsabile who holds it prints it: the first is its owner. */
export type Gruppo = readonly [ObiettivoLetto, ...ObiettivoLetto[]];

/** The objectives of a part: the rows of its summary, then the cards the summary does not list. */
export function listObiettivi(parte: BozzaParte, cdr: string): ObiettivoLetto[] {
  const schede = new Map<number | BozzaScheda, BozzaScheda>(
    parte.schede.map((scheda) => [scheda.numero ?? scheda, scheda]),
  );
  const listed = parte.sintesi.map((sintesi): ObiettivoLetto => {
    const { numero, riga } = sintesi;
    const scheda = numero === undefined ? undefined : schede.get(numero);
    if (scheda?.numero !== undefined) schede.delete(scheda.numero);
    return { parte, cdr, riga, sintesi, ...(numero !== undefined && { numero }), ...(scheda && { scheda }) };
  });
  const others = [...schede.values()].map(
    (scheda): ObiettivoLetto => ({
      parte,
      cdr,
      riga: scheda.riga,
      scheda,
      ...(scheda.numero !== undefined && { numero: scheda.numero }),
    }),
  );
  return [...listed, ...others];
}

/** The title on the summary, else on the card. */
export function titoloOf({ sintesi, scheda, numero }: ObiettivoLetto): string {
  const printed = sintesi?.titolo || (scheda ? readNome(scheda.nome).titolo : '');
  return printed || (numero === undefined ? 'Obiettivo senza titolo' : `Obiettivo n. ${numero}`);
}

export function isIntersettoriale({ sintesi, scheda }: ObiettivoLetto): boolean {
  return INTERSETTORIALE.test(sintesi?.titolo ?? '') || INTERSETTORIALE.test(scheda?.nome ?? '');
}

/** How alike two titles must be, in words, for two shared objectives to be one. */
const ALIKE = 0.6;

/**
 * Joins the shared objectives of several Responsabili: one objective, many assignments.
 * Rule: same title, or alike when both are marked as shared; a Responsabile holds an objective once.
 */
export function joinCondivisi(letti: readonly ObiettivoLetto[], segnalatore: Segnalatore): Gruppo[] {
  const groups: [ObiettivoLetto, ...ObiettivoLetto[]][] = [];
  for (const letto of letti) {
    const found = groups
      .filter((group) => group.every(({ cdr }) => cdr !== letto.cdr))
      .map((group) => ({ group, alike: Math.max(...group.map((other) => likeness(other, letto))) }))
      .sort((a, b) => b.alike - a.alike)[0];
    const shared = found ? [...found.group, letto].filter(isIntersettoriale).length : 0;
    if (found && found.alike === 1 && shared > 0) found.group.push(letto);
    else if (found && found.alike >= ALIKE && shared > found.group.filter(isIntersettoriale).length && shared > 1) {
      found.group.push(letto);
      report(letto, 'obiettivo-condiviso-per-somiglianza', `è stato unito a «${nameOf(found.group)}»`, segnalatore);
    } else {
      if (found?.alike === 1) {
        report(letto, 'titolo-uguale-fra-responsabili', 'non è segnato intersettoriale: resta a parte', segnalatore);
      }
      groups.push([letto]);
    }
  }
  return groups;
}

/** Words in common over all words, from 0 to 1. */
function likeness(a: ObiettivoLetto, b: ObiettivoLetto): number {
  const [one, other] = [a, b].map((letto) => normaliseText(bareTitolo(titoloOf(letto))));
  if (one === other) return 1;
  const [words, others] = [one, other].map((text) => new Set((text ?? '').split(' ')));
  if (!words || !others) return 0;
  const common = [...words].filter((word) => others.has(word)).length;
  return Math.min(0.99, common / (words.size + others.size - common));
}

function nameOf([first]: Gruppo): string {
  return `${titoloOf(first).slice(0, 60)}» di «${first.parte.responsabile || first.cdr}`;
}

function report(letto: ObiettivoLetto, codice: string, what: string, segnalatore: Segnalatore): void {
  segnalatore.add({
    codice,
    gravita: 'AVVISO',
    entita: 'Obiettivo',
    percorso: [`${letto.cdr}-${letto.numero ?? ''}`],
    campo: 'assegnazioni',
    riga: letto.riga,
    messaggio: `L'obiettivo n. ${letto.numero ?? '?'} di ${letto.parte.responsabile || letto.cdr} ha lo stesso titolo, o quasi, di quello di un altro responsabile: ${what}. Controlla che sia giusto.`,
  });
}
