import { z } from 'zod';
import { type PianoFormato, pianoFormato } from '../../formato';

/** A zero character ends a text for the database; half a surrogate pair is no character. */
const UNSTORABLE = /\0|\p{Cs}/gu;

/**
 * One spelling of every text of a plan: NFC, without characters no database holds, absent rather than blank where the
 * format lets it be absent. Blank titles and codes stay: whoever settles their row knows what to call it.
 */
export function settleTesti(piano: PianoFormato): PianoFormato {
  return pianoFormato.parse(settleValue(pianoFormato, piano));
}

function settleValue(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) {
    const settled = value === undefined ? undefined : settleValue(schema.unwrap(), value);
    return typeof settled === 'string' && settled.trim() === '' ? undefined : settled;
  }
  if (typeof value === 'string') return value.replace(UNSTORABLE, '').normalize('NFC');
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => settleValue(schema.element, item));
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const present = Object.entries(value).map(([campo, contenuto]) => {
      const ofCampo = schema.shape[campo];
      return [campo, ofCampo ? settleValue(ofCampo, contenuto) : contenuto] as const;
    });
    return Object.fromEntries(present.filter(([, contenuto]) => contenuto !== undefined));
  }
  return value;
}
