import { z } from 'zod';
import { type PianoFormato, pianoFormato } from './formato';
import { canonicalOf, type Scala } from './numeri';
import { cleanCharacters } from './testo/pulizia';

/** Fields that hold a number, and its scale. */
const SCALE_OF_FIELD: Record<string, Scala> = {
  previsto: 'importo',
  assestato: 'importo',
  consuntivo: 'importo',
  budgetStampato: 'importo',
  totale: 'importo',
  primaFase: 'importo',
  riserva: 'importo',
  importo: 'importo',
  peso: 'peso',
  percentuale: 'peso',
  coefficiente: 'peso',
  sogliaMinima: 'peso',
  punti: 'valore',
  valore: 'valore',
  min: 'valore',
  max: 'valore',
  baseline: 'valore',
};

/**
 * The one spelling of a plan: keys in the order of `formato.ts`, no absent keys, texts in NFC without control
 * characters, decimals in the scales of `numeri.ts`. Arrays keep their order, which is the order of the document.
 * `contesto` is not part of the plan's content and keeps its own order.
 */
export function canonicalPiano(piano: PianoFormato): PianoFormato {
  return pianoFormato.parse(canonicalValue(pianoFormato, piano, ''));
}

function canonicalValue(schema: unknown, value: unknown, field: string): unknown {
  if (schema instanceof z.ZodOptional) return canonicalValue(schema.unwrap(), value, field);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => canonicalValue(schema.element, item, field));
  }
  if (schema instanceof z.ZodObject && isRecord(value)) return canonicalObject(schema, value);
  return typeof value === 'string' ? canonicalText(value, field) : value;
}

function canonicalObject(schema: z.ZodObject, value: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(schema.shape);
  const keys = [...known, ...Object.keys(value).filter((key) => !known.includes(key))];
  const entries = keys.flatMap((key) => {
    const field = value[key];
    return field === undefined ? [] : [[key, canonicalValue(schema.shape[key], field, key)] as const];
  });
  return Object.fromEntries(entries);
}

function canonicalText(value: string, field: string): string {
  const scala = SCALE_OF_FIELD[field];
  return scala && /^-?\d+(\.\d+)?$/u.test(value) ? canonicalOf(value, scala) : cleanCharacters(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
