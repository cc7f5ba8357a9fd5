import { z } from 'zod';
import { type PianoFormato, pianoFormato } from '../../formato';

/**
 * Texts that may be absent are absent rather than blank. Blank titles and codes stay: whoever settles their row knows
 * what to call it.
 */
export function dropBlanks(piano: PianoFormato): PianoFormato {
  return pianoFormato.parse(withoutBlanks(pianoFormato, piano));
}

function withoutBlanks(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) {
    const inner = value === undefined ? undefined : withoutBlanks(schema.unwrap(), value);
    return typeof inner === 'string' && inner.trim() === '' ? undefined : inner;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => withoutBlanks(schema.element, item));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const campi = Object.entries(value).map(([campo, contenuto]) => {
      const ofCampo = schema.shape[campo];
      return [campo, ofCampo ? withoutBlanks(ofCampo, contenuto) : contenuto] as const;
    });
    return Object.fromEntries(campi.filter(([, contenuto]) => contenuto !== undefined));
  }
  return value;
}
