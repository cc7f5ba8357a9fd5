import type { IncomingMessage, ServerResponse } from 'node:http';
import { log, withoutPersonalData } from '@/lib/log';

/** Files of the build, and the check of who watches the installation: as many lines as a page has files, and nothing in them. */
const SILENT = /^\/(_next|api\/salute)(\/|$)/;

/**
 * The path of a request as the log may hold it: without its query, where people write names and links carry secrets, and without the secret
 * of a personal link.
 *
 * Example: «/invito/Zm9v?da=mail» → «/invito/[link]».
 */
export function describePath(url: string | undefined): string {
  return withoutPersonalData((url ?? '/').split(/[?#]/)[0] ?? '/');
}

/** One line per answer: what was asked, what was answered, how long it took. Failures of ours as warnings. */
export function logAnswer(request: IncomingMessage, response: ServerResponse, startedAt: number): void {
  const percorso = describePath(request.url);
  if (SILENT.test(percorso)) return;
  const line = {
    metodo: request.method,
    percorso,
    stato: response.statusCode,
    ms: Math.round(performance.now() - startedAt),
  };
  if (response.statusCode >= 500) log.warn(line, 'request');
  else log.info(line, 'request');
}
