import { normaliseText } from '../../reconcile/normalise';
import { proseToMarkdown, type RigaProsa } from '../../testo/markdown';
import { plainText } from '../../testo/pulizia';
import type { BozzaScheda } from './bozza';

/** The words under a code: where the title ends and the description begins. */
export interface TitoloDescrizione {
  titolo: string;
  descrizione: string;
  /** Title as the card prints it, empty when it prints none. */
  stampato: string;
}

/**
 * The title is the first paragraph under the code, or as many lines as make the title printed in the table.
 * `Descrizione` may stand in the middle of its own text, so what is left before it belongs to the description too.
 */
export function splitTitolo(scheda: BozzaScheda, titoloTabella: string): TitoloDescrizione {
  const label = scheda.etichettaDescrizione ?? scheda.testo.length;
  const before = scheda.testo.slice(0, label);
  const count = titleLines(before, normaliseText(titoloTabella));
  const stampato = joinLines(before.slice(0, count));
  const isTitle = stampato !== '' && resembles(stampato, titoloTabella);
  const rest = dropRepeated(isTitle ? before.slice(count) : before, normaliseText(isTitle ? stampato : titoloTabella));
  return {
    titolo: isTitle ? stampato : titoloTabella || scheda.codice || '',
    descrizione: proseToMarkdown([...rest, ...scheda.testo.slice(label)]),
    stampato: isTitle ? stampato : '',
  };
}

/** The source system prints the title again, whole or cut, over the description. */
function dropRepeated(righe: readonly RigaProsa[], titolo: string): readonly RigaProsa[] {
  const start = righe.findIndex(({ testo }) => testo !== '');
  const words = normaliseText(righe[start]?.testo ?? '');
  const isAlone = righe[start + 1] === undefined || righe[start + 1]?.testo === '';
  return isAlone && words.length >= 4 && titolo.startsWith(words) ? righe.slice(start + 1) : righe;
}

/** Lines of the title: those that make the table's title, else the first paragraph. */
function titleLines(righe: readonly RigaProsa[], expected: string): number {
  const start = righe.findIndex(({ testo }) => testo !== '');
  if (start < 0) return 0;
  for (let end = start + 1; expected && end <= righe.length; end += 1) {
    const words = normaliseText(joinLines(righe.slice(start, end)));
    if (words === expected) return end;
    if (!expected.startsWith(words)) break;
  }
  const blank = righe.findIndex(({ testo }, index) => index > start && testo === '');
  return blank < 0 ? righe.length : blank;
}

function joinLines(righe: readonly RigaProsa[]): string {
  return plainText(righe.map(({ testo }) => plainText(testo)).join(' '));
}

/** A paragraph that shares few words with the title of the table is description, and the title was lost. */
function resembles(stampato: string, titoloTabella: string): boolean {
  const expected = wordsOf(titoloTabella);
  const printed = wordsOf(stampato);
  if (expected.size === 0) return stampato.length <= 300;
  const shared = [...printed].filter((word) => expected.has(word)).length;
  return shared / Math.min(expected.size, printed.size || 1) >= 0.4 && printed.size <= expected.size * 3 + 4;
}

function wordsOf(testo: string): Set<string> {
  return new Set(normaliseText(testo).split(' ').filter(Boolean));
}
