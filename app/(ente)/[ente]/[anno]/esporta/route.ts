import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getEsportazione } from '@/lib/features/esportazione/queries/get-esportazione';

/** The plan of a year as a file of the interchange format, for who may read the whole plan; for others it is not there. */
export async function GET(_request: Request, { params }: RouteContext<'/[ente]/[anno]/esporta'>): Promise<Response> {
  const { ente, anno } = await params;
  const utente = await findUtente();
  const scope = utente && scopeIn(utente, ente);
  const testo = scope && (await getEsportazione(scope, Number(anno)));
  if (!testo) return new Response('Non trovato.', { status: 404 });
  return new Response(testo, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="piano-${scope.enteCodice}-${anno}.json"`,
      'cache-control': 'private, no-store',
    },
  });
}
