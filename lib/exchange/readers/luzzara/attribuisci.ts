import { normaliseText } from '../../reconcile/normalise';
import { plainText } from '../../testo/pulizia';
import type { BozzaParte, BozzaScheda, Brano, RigaSintesi } from './bozza';
import type { Contesto } from './contesto';
import { POSTO } from './etichette';

/**
 * Gives each piece of a card whose heading is missing to a card: one between the cards printed before and after it.
 * Rule: the card whose row of the summary shares its words; when the words do not decide, a tail alone is of the last
 * of them (the next heading follows it), any other piece of the first. Source: 4-import-export «LU», a tail.
 */
export function attributeFrammenti({ documento, orfani }: Contesto): void {
  const [first] = documento.parti;
  if (first && !first.hasSintesi) first.schede.unshift(...orfani);
  else documento.frammenti.push(...orfani);
  for (const parte of documento.parti) {
    const known = numbersOf(parte);
    for (const [index, scheda] of parte.schede.entries()) {
      if (scheda.numero !== undefined) continue;
      const numero = bestOf(candidatesOf(parte, index, known), scheda, parte.sintesi);
      if (numero !== undefined) scheda.numero = numero;
      else if (!isCard(scheda)) documento.frammenti.push(scheda);
    }
    parte.schede = mergePieces(parte.schede.filter((scheda) => scheda.numero !== undefined || isCard(scheda)));
  }
}

/** With a heading or a name of its own it is a card, though nobody can say its number. */
function isCard({ testata, isFrammento }: BozzaScheda): boolean {
  return testata !== null || !isFrammento;
}

/** Numbers of the summary; where it has none, every number up to the last card printed. */
function numbersOf({ sintesi, schede }: BozzaParte): number[] {
  const listed = sintesi.flatMap(({ numero }) => (numero === undefined ? [] : [numero]));
  if (listed.length > 0) return [...new Set(listed)].sort((a, b) => a - b);
  const last = Math.max(0, ...schede.map(({ numero }) => numero ?? 0));
  return Array.from({ length: Math.min(last, 200) }, (_, index) => index + 1);
}

function candidatesOf({ schede }: BozzaParte, index: number, known: readonly number[]): number[] {
  const scheda = schede[index];
  const before = schede.slice(0, index).findLast(({ numero }) => numero !== undefined);
  const after = schede.slice(index + 1).find(({ numero }) => numero !== undefined);
  const from = before?.numero ?? 0;
  const to = after?.numero ?? Number.POSITIVE_INFINITY;
  const between = known.filter((numero) => numero > from && numero < to);
  return before && scheda && isRestOf(scheda, before) ? [from, ...between] : between;
}

/** A piece may go on a card that stopped before any of its parts, or at the heading of its phases. */
function isRestOf(piece: BozzaScheda, scheda: BozzaScheda): boolean {
  const placesOf = ({ stampati }: BozzaScheda) => [...stampati].map((campo) => POSTO[campo]);
  const from = Math.min(...placesOf(piece));
  const to = Math.max(-1, ...placesOf(scheda));
  return from > to || (from === to && to === POSTO.fasi && scheda.fasi.length === 0);
}

function bestOf(
  candidates: readonly number[],
  piece: BozzaScheda,
  sintesi: readonly RigaSintesi[],
): number | undefined {
  const scored = candidates
    .map((numero) => ({ numero, score: sharedWords(numero, candidates, piece, sintesi) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best && best.score >= 2 && best.score >= 2 * (second?.score ?? 0)) return best.numero;
  return isTail(piece) ? candidates.at(-1) : candidates[0];
}

function isTail({ stampati }: BozzaScheda): boolean {
  return [...stampati].every((campo) => POSTO[campo] >= POSTO.indicatori);
}

/** Words of the piece that the row of this candidate has, and the row of no other. */
function sharedWords(
  numero: number,
  candidates: readonly number[],
  piece: BozzaScheda,
  sintesi: readonly RigaSintesi[],
): number {
  const rowWords = (wanted: number) =>
    sintesi
      .filter((riga) => riga.numero === wanted)
      .flatMap(({ titolo, indicatori, note }) => wordsOf([titolo, indicatori, note]));
  const others = new Set(candidates.filter((other) => other !== numero).flatMap(rowWords));
  const own = new Set(rowWords(numero).filter((word) => !others.has(word)));
  const printed = ({ descrizione, indicatori, criticita }: BozzaScheda): Brano[] => [
    ...descrizione,
    ...indicatori,
    ...criticita,
  ];
  const texts = [...printed(piece).map(({ testo }) => testo), ...piece.fasi.map(({ descrizione }) => descrizione)];
  return new Set(wordsOf(texts).filter((word) => own.has(word))).size;
}

/** Long words by their first letters, so that «interventi» meets «intervento». */
function wordsOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => normaliseText(plainText(text)).split(' '))
    .filter((word) => word.length >= 5)
    .map((word) => word.slice(0, 6));
}

/** One card per number: what a second piece prints goes under the first. */
function mergePieces(schede: readonly BozzaScheda[]): BozzaScheda[] {
  const merged: BozzaScheda[] = [];
  for (const scheda of schede) {
    const known = merged.find(({ numero }) => numero !== undefined && numero === scheda.numero);
    if (known) mergeInto(known, scheda);
    else merged.push(scheda);
  }
  return merged;
}

function mergeInto(scheda: BozzaScheda, piece: BozzaScheda): void {
  if (scheda.isFrammento && !piece.isFrammento) {
    Object.assign(scheda, { riga: piece.riga, isFrammento: false, nome: piece.nome, testata: piece.testata });
  }
  for (const campo of ['descrizione', 'indicatori', 'criticita', 'attuazione'] as const) {
    const known = new Set(scheda[campo].map(({ testo }) => testo));
    scheda[campo].push(...piece[campo].filter(({ testo }) => testo === '' || !known.has(testo)));
  }
  const phases = new Set(scheda.fasi.map(keyOf));
  scheda.fasi.push(...piece.fasi.filter((fase) => !phases.has(keyOf(fase))));
  for (const campo of piece.stampati) scheda.stampati.add(campo);
}

function keyOf({ numero, descrizione }: BozzaScheda['fasi'][number]): string {
  return `${numero ?? ''} ${descrizione}`;
}
