import type { IndirizzoFormato, ProgettoFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import type { BozzaNodo } from './bozza';

export type Collegamento = Omit<ProgettoFormato['collegamenti'][number], 'principale'>;
type Strategico = IndirizzoFormato['obiettiviStrategici'][number];
type Nodo = { codice?: string | undefined; titolo: string };

const LIVELLO = /(?:^|\s)(\d{2})\s*[-–—.]\s*[-–—]?\s*(?=\p{L})/u;

/** The strategic tree; nodes bear the whole code, `05.02.01`, and are known by it however their title is spelt. */
export class AlberoStrategico {
  readonly indirizzi: IndirizzoFormato[] = [];

  /** Adds a path and gives the link to it. Levels as printed: `01 - Titolo`. */
  add({
    indirizzo,
    strategico,
    operativo,
  }: Pick<BozzaNodo, 'indirizzo' | 'strategico' | 'operativo'>): Collegamento | null {
    const levels = [indirizzo, strategico, operativo].map(levelOf);
    if (levels.some(({ titolo }) => titolo === '')) return null;
    const [a, b, c] = levels;
    if (!a || !b || !c) return null;
    const first = nodeOf(this.indirizzi, a, '', (nodo) => ({ ...nodo, obiettiviStrategici: [] }));
    const second = nodeOf(first.obiettiviStrategici, b, first.codice, (nodo) => ({ ...nodo, obiettiviOperativi: [] }));
    const third = nodeOf(second.obiettiviOperativi, c, second.codice, (nodo) => nodo);
    return { indirizzo: first.titolo, obiettivoStrategico: second.titolo, obiettivoOperativo: third.titolo };
  }

  /**
   * The links a card prints, `05 - … 02 – … 01 - …`: one path, or more operational objectives one after the other.
   * `ignoti` are the levels no node bears.
   */
  find(stampato: string): { collegamenti: Collegamento[]; codici: string[]; ignoti: string[] } {
    const [, ...parts] = stampato.split(LIVELLO);
    const collegamenti: Collegamento[] = [];
    const codici: string[] = [];
    const ignoti: string[] = [];
    let first: IndirizzoFormato | undefined;
    let second: Strategico | undefined;
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const level = { numero: parts[i] ?? '', titolo: parts[i + 1]?.trim() ?? '' };
      const third = second && match(second.obiettiviOperativi, level);
      if (third && first && second) {
        collegamenti.push({
          indirizzo: first.titolo,
          obiettivoStrategico: second.titolo,
          obiettivoOperativo: third.titolo,
        });
        if (third.codice) codici.push(third.codice);
        continue;
      }
      const strategico: Strategico | undefined = first && match(first.obiettiviStrategici, level);
      const indirizzo: IndirizzoFormato | undefined = strategico ? undefined : match(this.indirizzi, level);
      if (indirizzo) [first, second] = [indirizzo, undefined];
      else if (strategico) second = strategico;
      else ignoti.push(`${level.numero} - ${level.titolo}`);
    }
    return { collegamenti, codici, ignoti };
  }
}

/** The first three levels of a printed path, for a document whose tables of the tree are lost; null when there are fewer. */
export function pathIn(stampato: string): Pick<BozzaNodo, 'indirizzo' | 'strategico' | 'operativo'> | null {
  const [, ...parts] = stampato.split(LIVELLO);
  if (parts.length < 6) return null;
  const level = (index: number) => `${parts[index]} - ${parts[index + 1]?.trim()}`;
  return { indirizzo: level(0), strategico: level(2), operativo: level(4) };
}

function levelOf(stampato: string): { numero: string; titolo: string } {
  const numbered = /^(\d{2})\s*[-–—.]\s*[-–—]?\s*(.*)$/u.exec(stampato);
  return { numero: numbered?.[1] ?? '', titolo: (numbered?.[2] ?? stampato).trim() };
}

function nodeOf<T extends Nodo>(
  list: T[],
  { numero, titolo }: { numero: string; titolo: string },
  above: string | undefined,
  make: (nodo: Nodo) => T,
): T {
  const codice = numero && (above === undefined ? '' : `${above}${above && '.'}${numero}`);
  const known = list.find((nodo) => (codice && nodo.codice ? nodo.codice === codice : same(nodo.titolo, titolo)));
  if (known) return known;
  const node = make({ ...(codice && { codice }), titolo });
  list.push(node);
  return node;
}

function match<T extends Nodo>(
  list: readonly T[],
  { numero, titolo }: { numero: string; titolo: string },
): T | undefined {
  const candidates = list.filter(({ codice }) => codice === undefined || codice.endsWith(numero));
  return candidates.find((nodo) => same(nodo.titolo, titolo)) ?? candidates.find((nodo) => alike(nodo.titolo, titolo));
}

const lettersOf = (titolo: string) => normaliseText(titolo).replaceAll(' ', '');
const same = (a: string, b: string) => lettersOf(a) === lettersOf(b);
/** Share of letter pairs two spellings of a title have in common. */
const ENOUGH = 0.8;

/** One letter more, a word cut by a hyphen, a title cut short. */
function alike(a: string, b: string): boolean {
  const [pairs, others] = [pairsOf(lettersOf(a)), pairsOf(lettersOf(b))];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared > 0 && (2 * shared) / (pairs.size + others.size) >= ENOUGH;
}

function pairsOf(letters: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}
