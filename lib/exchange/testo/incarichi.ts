import { addDays } from '@/lib/domain/calendar';
import type { CdrFormato } from '../formato';
import { parseData } from './date-italiane';

type Incarico = CdrFormato['incarichi'][number];

/** `(Nome Secondo fino al 11/05/2021)`: who held the CDR before. */
const UNTIL = /\(\s*([^()]+?)\s+fino\s+a(?:l|ll')\s+([^()]+?)\s*\)/iu;
/** Names are apart by `;` or by a stroke that is not inside a date. */
const BETWEEN = /\s*(?:;|(?<!\d)\/|\/(?!\d))\s*/u;

/**
 * `Nome Primo / Nome Secondo (ad interim)`: more than one name, and words that say how the CDR is held.
 * `Nome Primo (Nome Secondo fino al 11/05/2021)` is the holder from the day after, and the one before.
 */
export function incarichiOf(dirigente: string): Incarico[] {
  const until = UNTIL.exec(dirigente);
  const al = parseData(until?.[2] ?? '');
  if (!until || !al) return namesIn(dirigente);
  const now = namesIn(dirigente.replace(UNTIL, '')).map((incarico) => ({ ...incarico, dal: addDays(al, 1) }));
  return [...now, ...namesIn(until[1] ?? '').map((incarico) => ({ ...incarico, al }))];
}

function namesIn(dirigente: string): Incarico[] {
  return dirigente
    .split(BETWEEN)
    .map((part) => {
      const tipo = /\binterim\b/iu.test(part)
        ? 'INTERIM'
        : /\breggen|\bf\.\s?f\./iu.test(part)
          ? 'REGGENZA'
          : 'TITOLARE';
      const nominativo = part
        .replace(/\(?\s*\b(?:ad\s+)?interim\b\s*\)?|\(?\s*\bregge(?:nte|nza)\b\s*\)?|\(?\s*f\.\s?f\.\s*\)?/giu, '')
        .replace(/^[\s,–-]+|[\s,–-]+$/gu, '');
      return { nominativo, tipo } as const;
    })
    .filter(({ nominativo }) => nominativo !== '');
}
