import pg from 'pg';
import { vi } from 'vitest';

/** Every statement that travels to the database while something runs, but those of the transaction around them. */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await run();
  const sent = query.mock.calls.map(([first]) => {
    const statement: unknown = first;
    return typeof statement === 'object' && statement !== null && 'text' in statement
      ? String(statement.text)
      : String(statement);
  });
  query.mockRestore();
  return sent.filter((text) => !/^\s*(BEGIN|COMMIT)|set_config/.test(text));
}
