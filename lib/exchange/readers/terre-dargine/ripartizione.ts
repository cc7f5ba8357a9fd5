import type { TargetFormato } from '../../formato';
import { parseData } from '../../testo/date-italiane';
import { parseNumero } from '../../testo/numeri-italiani';

export type Parte = Omit<TargetFormato, 'anno'> & { ripartizione: string };

/** The parts of a target and where their list begins. */
export interface Ripartizione {
  parti: Parte[];
  inizio: number;
}

const NOME = "\\p{Lu}[\\p{L}'’]+(?: (?:(?:di|del|della|dei|in|sul|a) )?\\p{Lu}[\\p{L}'’]+){0,3}";
const NUMERO = '(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)';

/** The member comuni a document names, longest first: parts of a target bear their names. */
export function comuniIn(testo: string): string[] {
  const times = new Map<string, number>();
  for (const [, list = ''] of testo.matchAll(new RegExp(`\\bComun[ei] di (${NOME}(?:(?:,| e) ${NOME})*)`, 'gu'))) {
    for (const name of list.split(/, | e /u)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times.keys()].filter((name) => (times.get(name) ?? 0) > 1).sort((a, b) => b.length - a.length);
}

/**
 * The parts of a target, one for each comune or for the unione itself: `Borgo compreso tra 15 e 20, Valle …`,
 * `Borgo importo superiore ad Euro 300.000,00; …`, `30/04/2021 per il Comune di Borgo …`, `50 posizioni relative a…`.
 * Empty when the text has fewer than two.
 */
export function ripartizioneIn(testo: string, comuni: readonly string[], anno: number): Ripartizione {
  if (comuni.length === 0) return { parti: [], inizio: testo.length };
  const [best] = [namedFirst(testo, comuni, anno), namedLast(testo, comuni, anno)]
    .filter(({ parti }) => parti.length > 1)
    .toSorted((a, b) => a.inizio - b.inizio);
  return best ?? { parti: [], inizio: testo.length };
}

const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function namedFirst(testo: string, comuni: readonly string[], anno: number): Ripartizione {
  const name = `(${['Unione', ...comuni].map(literally).join('|')})`;
  const pattern = new RegExp(
    `\\b${name}\\b([^,;()]*?(?:${NUMERO}\\s+e\\s+)?\\d[\\d./]*(?:,\\d+)?\\s?(?:%|€|euro)?)(?=[,;).]|\\s|$)`,
    'gu',
  );
  return gather(testo, pattern, ([, ripartizione = '', value = '']) => ({
    ripartizione,
    target: targetIn(value, anno),
  }));
}

function namedLast(testo: string, comuni: readonly string[], anno: number): Ripartizione {
  const one = comuni.map(literally).join('|');
  const names = `((?:${one}|Unione)(?:(?:, | e )(?:${one}))*)`;
  const value = `(\\d{1,2}/\\d{1,2}/\\d{2,4}|${NUMERO}\\s?%?)`;
  const pattern = new RegExp(
    `${value}(?:\\s[\\p{Ll}]+){0,3}?\\s(?:per|relativ\\p{L}+ a[dl]?)\\s?(?:l['’]|il |i |la )?(?:Comun[ei] di )?${names}`,
    'gu',
  );
  return gather(testo, pattern, ([, printed = '', , ripartizione = '']) => ({
    ripartizione,
    target: targetIn(printed, anno),
  }));
}

/** One part for each name, the first printed. */
function gather(
  testo: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => { ripartizione: string; target: Omit<TargetFormato, 'anno'> | null },
): Ripartizione {
  const parti = new Map<string, Parte>();
  let inizio = testo.length;
  for (const found of testo.matchAll(pattern)) {
    const { ripartizione, target } = read(found);
    if (!target || parti.has(ripartizione)) continue;
    parti.set(ripartizione, { ripartizione, ...target });
    inizio = Math.min(inizio, found.index);
  }
  return { parti: [...parti.values()], inizio };
}

function targetIn(testo: string, anno: number): Omit<TargetFormato, 'anno'> | null {
  const range = new RegExp(`\\b(?:tra|fra)\\s+${NUMERO}\\s+e\\s+${NUMERO}`, 'u').exec(testo);
  const [min, max] = [parseNumero(range?.[1] ?? ''), parseNumero(range?.[2] ?? '')];
  if (min && max && Number(min.valore) < Number(max.valore)) return { min: min.valore, max: max.valore };
  const day = /\d{1,2}\/\d{1,2}\/\d{2,4}/u.exec(testo)?.[0];
  const data = day ? parseData(day, anno) : null;
  if (data) return { data };
  const numero = parseNumero(new RegExp(`${NUMERO}\\s?(?:%|€|euro)?\\s*$`, 'iu').exec(testo)?.[1] ?? '');
  return numero && !day ? { valore: numero.valore } : null;
}
