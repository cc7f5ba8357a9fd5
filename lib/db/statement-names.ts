/** Different texts that one connection keeps prepared; the application has fewer, and none depends on what people write. */
const MOST = 400;
/** A list of values has a text for each length: not worth a name. */
const VARIABLE = /\bIN \(\$\d+,/;

/**
 * Names the statements that come back, so that each connection has the database read and plan them once: planning costs a
 * page more than running. Statements without a name work as ever.
 * @returns what gives a text its name, or '' for none
 */
export function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST || VARIABLE.test(sql)) return '';
    const name = `traguardo_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
