import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@/lib/db/ruolo';

/** What frames a transaction and names the tenant: every page pays it, so it is not counted. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|DEALLOCATE)\b|set_config\(|log_statement|pg_reload_conf|pg_stat_file/i;
const LOGGED = /LOG: {2}(?:execute [^:]+|statement): ([^\n]*)/g;

/** Statements that reach the database while something runs, as the database itself logs them. */
export function countStatements(superuserUrl: string, run: () => Promise<unknown>): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    const setLogging = async (value: 'all' | 'none') => {
      await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
      await client.query('SELECT pg_reload_conf()');
      await sleep(200);
    };
    const sizeOfLog = async () => {
      const { rows } = await client.query<{ size: string }>("SELECT size::text FROM pg_stat_file('server.log')");
      return Number(rows[0]?.size);
    };
    await setLogging('all');
    const before = await sizeOfLog();
    await run();
    await setLogging('none');
    const length = (await sizeOfLog()) - before;
    const { rows } = await client.query<{ text: string }>("SELECT pg_read_file('server.log', $1, $2) AS text", [
      before,
      length,
    ]);
    const statements = [...(rows[0]?.text ?? '').matchAll(LOGGED)].map(([, text]) => text ?? '');
    return statements.filter((text) => !FRAME.test(text)).length;
  });
}
