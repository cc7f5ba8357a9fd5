import type { Failure } from '@/lib/actions';
import { REFUSAL_COOKIE } from '@/lib/features/importazione/schema';

interface Luogo {
  ente: string;
  anno: number;
}

const pathOf = ({ ente, anno }: Luogo) => `/${encodeURIComponent(ente)}/${anno || ''}/importa`;

/** A script asks for JSON and shows the answer in place; a plain form is sent on to a page. */
function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false;
}

function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, ...headers } });
}

/** The document is kept: here is where to look at it. */
export function answerStaged(request: Request, luogo: Luogo, id: string): Response {
  const location = `${pathOf(luogo)}/${id}`;
  return wantsJson(request) ? Response.json({ location }, { status: 201 }) : seeOther(location);
}

/** The document is refused. Without scripts the sentence travels to the page in a cookie that lasts a minute. */
export function answerRefusal(request: Request, luogo: Luogo, status: number, messaggio: string): Response {
  if (wantsJson(request)) return Response.json({ messaggio }, { status });
  const cookie = `${REFUSAL_COOKIE}=${encodeURIComponent(messaggio)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`;
  return seeOther(pathOf(luogo), { 'set-cookie': cookie });
}

/** Statuses other than 422, the document's own fault. */
const STATUS: Partial<Record<Failure['codice'], number>> = {
  NEGATO: 403,
  NON_TROVATO: 404,
  NON_DISPONIBILE: 503,
  ERRORE: 500,
};

/** Why the document was not kept, in the words of every action. */
export function answerFailure(request: Request, luogo: Luogo, { codice, messaggio }: Failure): Response {
  return answerRefusal(request, luogo, STATUS[codice] ?? 422, messaggio);
}
