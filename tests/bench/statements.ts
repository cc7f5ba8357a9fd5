import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@/lib/db/ruolo';

/** The connections that answer pages (see `lib/db/client.ts`): the queue of background work has its own, of another name. */
const PAGES = 'traguardo';
/** What frames a transaction and names the tenant: every page pays it, so it is not counted. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|DEALLOCATE)\b|set_config\(/i;
/** The outbox is swept once a minute over the same connections, whatever page is asked for. */
const OUTBOX = /"Messaggio"/;
/** An entry of the log: who asked, and the statement up to the next entry. */
const ENTRY =
  /^\d{4}-\d\d-\d\d [^[\n]*\[\d+\] ([^|\n]*)\|LOG: {2}(?:execute [^:\n]+|statement): ([\s\S]*?)(?=^\d{4}-\d\d-\d\d |$(?![\s\S]))/gm;

/** Statements that pages send to the database while something runs, as the database itself logs them. */
export function countStatements(superuserUrl: string, run: () => Promise<unknown>): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    const setLogging = async (value: 'all' | 'none') => {
      await client.query(`ALTER SYSTEM SET log_line_prefix = '%m [%p] %a|'`);
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
    const asked = [...(rows[0]?.text ?? '').matchAll(ENTRY)].flatMap(([, who, text = '']) =>
      who === PAGES ? text : [],
    );
    return asked.filter((text) => !FRAME.test(text) && !OUTBOX.test(text)).length;
  });
}
