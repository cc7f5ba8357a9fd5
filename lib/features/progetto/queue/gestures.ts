import { isSameValue, type PatchValue } from '@/lib/domain/patch';
import type { Correction, FieldRef, Gesture, RowPatch } from './queue-types';

/** A field with the values its edit goes between. */
export interface FieldEdit extends FieldRef {
  prima: PatchValue;
  dopo: PatchValue;
}

/** One text per field, to compare and to index. */
export function fieldKey({ tabella, rigaId, campo }: FieldRef): string {
  return `${tabella}/${rigaId}/${campo}`;
}

/** The one that speaks of a field, if any. */
export function findField<T extends FieldRef>(fields: readonly T[], campo: FieldRef): T | undefined {
  return fields.find((field) => fieldKey(field) === fieldKey(campo));
}

/** Every field a gesture corrects; none for a change of shape, nor for an undo, whose fields only the server knows. */
export function patchedFields(gesto: Gesture | { righe: readonly RowPatch[] }): FieldEdit[] {
  if (!('righe' in gesto)) return [];
  return gesto.righe.flatMap(({ tabella, rigaId, patch }) =>
    Object.entries(patch).map(([campo, { prima, dopo }]) => ({ tabella, rigaId, campo, prima, dopo })),
  );
}

/** One correction out of edits; edits that change nothing are left out, and null is returned when none is left. */
export function gestureOf(edits: readonly FieldEdit[], comandoId: string): Correction | null {
  const righe = groupByRow(edits.filter(({ prima, dopo }) => !isSameValue(prima, dopo)));
  return righe.length > 0 ? { tipo: 'correzione', comandoId, righe } : null;
}

function groupByRow(edits: readonly FieldEdit[]): RowPatch[] {
  const rows = new Map<string, RowPatch>();
  for (const { tabella, rigaId, campo, prima, dopo } of edits) {
    const key = `${tabella}/${rigaId}`;
    rows.set(key, { tabella, rigaId, patch: { ...rows.get(key)?.patch, [campo]: { prima, dopo } } });
  }
  return [...rows.values()];
}

/**
 * Adds a correction to those waiting. Fields already waiting take the new value in the place they have, so that a
 * sentence typed offline is one operation; the rest is a new gesture at the end. An edit that comes back to where it
 * started disappears. Nothing is merged across a change of shape or an undo: a row is copied as it was then.
 */
export function addToWaiting(attesa: readonly Gesture[], gesto: Correction): Gesture[] {
  const open = attesa.findLastIndex((other) => other.tipo !== 'correzione' || other.isPartita) + 1;
  return [...attesa.slice(0, open), ...mergeInto(attesa.slice(open), gesto)];
}

function mergeInto(attesa: readonly Gesture[], gesto: Correction): Gesture[] {
  const waiting = new Set(attesa.flatMap(patchedFields).map(fieldKey));
  const edits = patchedFields(gesto);
  const repeated = new Map(edits.filter((edit) => waiting.has(fieldKey(edit))).map((edit) => [fieldKey(edit), edit]));
  const merged = attesa.flatMap((other) => retouch(other, repeated));
  const rest = gestureOf(
    edits.filter((edit) => !repeated.has(fieldKey(edit))),
    gesto.comandoId,
  );
  return rest ? [...merged, rest] : merged;
}

function retouch(gesto: Gesture, repeated: ReadonlyMap<string, FieldEdit>): Gesture[] {
  return reshape(gesto, (edit) => [{ ...edit, dopo: (repeated.get(fieldKey(edit)) ?? edit).dopo }]);
}

/** The waiting gestures without one field: its edit has become part of a conflict. */
export function withoutField(attesa: readonly Gesture[], campo: FieldRef): Gesture[] {
  return attesa.flatMap((gesto) => reshape(gesto, (edit) => (fieldKey(edit) === fieldKey(campo) ? [] : [edit])));
}

/**
 * The waiting gestures, starting from the values before edits the server refused: those it still holds. Of a field that
 * waits twice only the first edit starts from there.
 */
export function startingFrom(attesa: readonly Gesture[], refused: readonly FieldEdit[]): Gesture[] {
  const left = new Map(refused.map((edit) => [fieldKey(edit), edit.prima]));
  return attesa.flatMap((gesto) =>
    reshape(gesto, (edit) => {
      const prima = left.get(fieldKey(edit)) ?? null;
      return [left.delete(fieldKey(edit)) ? { ...edit, prima } : edit];
    }),
  );
}

/** The same gesture with other edits; nothing at all when none of them changes anything. */
function reshape(gesto: Gesture, change: (edit: FieldEdit) => FieldEdit[]): Gesture[] {
  if (gesto.tipo !== 'correzione') return [gesto];
  const correction = gestureOf(patchedFields(gesto).flatMap(change), gesto.comandoId);
  if (!correction) return [];
  return [gesto.isPartita ? { ...correction, isPartita: true } : correction];
}
