interface FormResult {
  readonly validationErrors?: { readonly fieldErrors?: Readonly<Record<string, readonly string[] | undefined>> };
  readonly serverError?: {
    readonly messaggio: string;
    readonly problemi?: readonly { readonly campo: string | null; readonly messaggio: string }[];
  };
}

/** What an action found wrong, field by field, and in general when it is of no field of the form. */
export interface FormProblems<Field extends string> {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly general: string | undefined;
}

/**
 * Sorts what an action answered among the fields of a form.
 * @param fields names the form has; what is wrong elsewhere is said in general
 */
export function formProblems<Field extends string>(
  { validationErrors, serverError }: FormResult,
  fields: readonly Field[],
): FormProblems<Field> {
  const problemi = serverError?.problemi ?? [];
  const found = fields.flatMap((field) => {
    const words =
      validationErrors?.fieldErrors?.[field]?.[0] ?? problemi.find(({ campo }) => campo === field)?.messaggio;
    return words === undefined ? [] : [[field, words] as const];
  });
  return {
    fields: Object.fromEntries(found) as Partial<Record<Field, string>>,
    general: found.length > 0 ? undefined : serverError?.messaggio,
  };
}
