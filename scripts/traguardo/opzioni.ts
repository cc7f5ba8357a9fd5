import { OperatorFailure } from '@/lib/db/operator-failure';

/** The value of an option that must be there. */
export function required(value: string | undefined, name: string): string {
  if (!value) throw new OperatorFailure(`Manca ${name}.`);
  return value;
}

/** A year a plan may be of. */
export function parseAnno(text: string): number {
  const anno = Number(text);
  if (!Number.isInteger(anno) || anno < 1990 || anno > 2100) throw new OperatorFailure(`«${text}» non è un anno.`);
  return anno;
}
