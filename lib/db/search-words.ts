import { foldText } from '@/lib/domain/fold-text';
import { Prisma } from './generated/client';

const FOLD_FROM = 'àáâäèéêëìíîïòóôöùúûüçñÀÁÈÉÌÍÒÓÙÚ’‘`';
const FOLD_TO = "aaaaeeeeiiiioooouuuucnAAEEIIOOUU'''";

/** The words of a search as {@link holdsWords} compares them: lower case, no accents, straight apostrophes. */
export function foldWords(q: string): string[] {
  return foldText(q).split(' ').filter(Boolean);
}

/**
 * Every word stands somewhere in a text: case, accents and the kind of apostrophe do not count, and a code is found by any
 * part of it. Without words everything is found.
 * @param testo an SQL expression
 * @param parole from {@link foldWords}
 */
export function holdsWords(testo: Prisma.Sql, parole: readonly string[]): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM unnest(${parole}::text[]) parola
    WHERE position(parola IN lower(translate(${testo}, ${FOLD_FROM}, ${FOLD_TO}))) = 0)`;
}
