import type { Brano, Campo } from './bozza';

/** A piece of a line under the label it follows; `campo` is null before the first label. */
export interface BranoEtichettato extends Brano {
  campo: Campo | null;
}

const LABELS: readonly [Campo, string][] = [
  ['descrizione', 'Descrizione dei risultati attesi'],
  ['indicatori', 'Indicatori di risultato'],
  ['criticita', "Criticit(?:à|a'?)"],
  ['attuazione', 'Livello di attuazione'],
  ['attuazione', '(?:\\d|I{1,3})[°º^]?\\s*monitoraggio(?:\\s+(?:semestrale|trimestrale|annuale|sem\\.?|trim\\.?))?'],
  ['attuazione', 'Consuntivo'],
];
const ANY = new RegExp(`(?:<p>\\s*)?(${LABELS.map(([, label]) => label).join('|')})(?:\\s*[:.]|\\s*$)`, 'gu');

/**
 * A line cut at the labels it holds: one cell may print indicators and criticità, one line a label and its text.
 * Example: `Indicatori: … Criticità: …` gives two pieces, each with its part of the card.
 */
export function splitEtichette({ riga, testo }: Brano): BranoEtichettato[] {
  const pieces: BranoEtichettato[] = [];
  let campo: Campo | null = null;
  let from = 0;
  for (const match of testo.matchAll(ANY)) {
    pieces.push({ riga, campo, testo: testo.slice(from, match.index).trim() });
    campo = campoOf(match[1] ?? '');
    from = match.index + match[0].length;
  }
  pieces.push({ riga, campo, testo: testo.slice(from).trim() });
  return pieces.filter((piece, index) => index > 0 || piece.testo !== '');
}

function campoOf(label: string): Campo | null {
  return LABELS.find(([, pattern]) => new RegExp(`^${pattern}$`, 'u').test(label))?.[0] ?? null;
}

/** Where a part stands in a card: a part met again, or too early, is of another card. */
export const POSTO: Record<Campo, number> = {
  nome: 0,
  descrizione: 1,
  fasi: 2,
  indicatori: 3,
  criticita: 4,
  attuazione: 4,
};
