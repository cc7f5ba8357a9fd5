import { canonicalPiano } from '../canonical';
import type { PianoFormato } from '../formato';

/**
 * The interchange file «traguardo/piano» of a plan: canonical spelling, two blanks of indent, a line feed at the end.
 * The same plan always gives the same bytes, whatever the order of its keys or the scale of its numbers.
 * @throws ZodError when the plan is not of the format, which no plan built by a reader or by the database is.
 */
export function writePianoJson(piano: PianoFormato): string {
  return `${JSON.stringify(canonicalPiano(piano), null, 2)}\n`;
}
