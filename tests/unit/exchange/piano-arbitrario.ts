import fc from 'fast-check';
import { z } from 'zod';
import { type PianoFormato, pianoFormato } from '@/lib/exchange/formato';

const decimale = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 0, max: 99_999 }),
    fc.integer({ min: 0, max: 9_999 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([negative, intero, frazione, digits]) => {
    const text = digits === 0 ? `${intero}` : `${intero}.${String(frazione).padStart(4, '0').slice(0, digits)}`;
    return negative ? `-${text}` : text;
  });
const data = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
/** Accents composed and decomposed, quotes, line feeds, controls. */
const testo = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Citta\u0300', 'a\u0000b', 'riga\r\ndue', '«è»'),
);

function arbitraryOf(schema: unknown, field: string): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([key, child]) => [key, child] as const);
    const required = fields.filter(([, child]) => !(child instanceof z.ZodOptional)).map(([key]) => key);
    const model = Object.fromEntries(
      fields.map(([key, child]) => [key, arbitraryOf(child instanceof z.ZodOptional ? child.unwrap() : child, key)]),
    );
    return fc.record(model, { requiredKeys: required }).chain((value) => shuffleKeys(value));
  }
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element, field), { maxLength: 2 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) {
    return fc.integer({ min: Math.max(schema.minValue ?? 0, 0), max: Math.min(schema.maxValue ?? 50, 2100) });
  }
  return fc.oneof(testo, decimale, data).filter((value) => z.safeParse(schema as z.ZodType, value).success);
}

/** The order of keys in a file means nothing. */
function shuffleKeys(value: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(value);
  return fc.shuffledSubarray(entries, { minLength: entries.length }).map((shuffled) => Object.fromEntries(shuffled));
}

/** Any plan the format allows, drawn from the schema itself: a field added there is tested here. */
export const pianoArbitrario: fc.Arbitrary<PianoFormato> = arbitraryOf(pianoFormato, '').map((value) =>
  pianoFormato.parse(value),
);
