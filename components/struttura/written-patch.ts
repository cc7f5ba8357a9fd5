import type { Patch, PatchValue } from '@/lib/domain/patch';

/**
 * What a person changed in a form: for each field the value it had and the value written. A field that a conflict has
 * shown starts from what stands there now, because she has seen it and wants hers.
 * @param attuali from the conflicts of the last try
 */
export function writtenPatch(
  prima: Readonly<Record<string, PatchValue>>,
  scritti: Readonly<Record<string, PatchValue>>,
  attuali: Readonly<Record<string, PatchValue>> = {},
): Patch {
  const changed = Object.entries(scritti).filter(
    ([campo, dopo]) => dopo !== (prima[campo] ?? null) || campo in attuali,
  );
  const from = { ...prima, ...attuali };
  return Object.fromEntries(changed.map(([campo, dopo]) => [campo, { prima: from[campo] ?? null, dopo }]));
}

/** The text of a field of a form, without blanks around it. */
export function textOf(form: FormData, campo: string): string {
  return String(form.get(campo) ?? '').trim();
}
