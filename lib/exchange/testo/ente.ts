const NAME =
  /\b(Comune|Unione|Provincia|Città metropolitana) (d(?:i|ei|elle|ella|el)|d['’])\s?((?:\p{Lu}[\p{L}'’]+)(?:(?: (?:di|del|della|dei|nell['’]|in|sul|sull['’]))?(?: |-)(?:d['’])?\p{Lu}[\p{Ll}'’]+){0,4})/gu;

/** The body the document names most often, `Comune di Reggio Emilia`; undefined when it names none. */
export function enteNamed(testo: string): string | undefined {
  const names = new Map<string, number>();
  for (const [, kind = '', of = '', name = ''] of testo.matchAll(NAME)) {
    const whole = `${kind} ${of}${of.endsWith("'") || of.endsWith('’') ? '' : ' '}${name}`;
    names.set(whole, (names.get(whole) ?? 0) + 1);
  }
  const [first] = [...names].sort(([, a], [, b]) => b - a);
  return first?.[0];
}
