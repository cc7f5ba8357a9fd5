import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getEsportazione } from '@/lib/features/esportazione/queries/get-esportazione';
import { readAnno } from '@/lib/format/address-parts';

/** The plan of a year as a file of the interchange format, for who may read the whole plan; for others it is not there. */
export async function GET(_request: Request, { params }: RouteContext<'/[ente]/[anno]/esporta'>): Promise<Response> {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const utente = year && (await findUtente());
  const scope = utente && scopeIn(utente, ente);
  const testo = scope && (await getEsportazione(scope, year));
  if (!testo) return new Response('Non trovato.', { status: 404 });
  return new Response(testo, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="piano-${scope.enteCodice}-${year}.json"`,
      'cache-control': 'private, no-store',
    },
  });
}
