import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getFile } from '@/lib/features/documenti/queries/get-file';
import { readAnno } from '@/lib/format/address-parts';

/** The file of a document, for who may read it; for others, and after some days, it is not there. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[ente]/[anno]/documenti/[lavoro]'>,
): Promise<Response> {
  const { ente, anno, lavoro } = await params;
  const year = readAnno(anno);
  const utente = year && (await findUtente());
  const scope = utente && scopeIn(utente, ente);
  const file = scope && (await getFile(scope, year, lavoro));
  if (!file) return new Response('Non trovato.', { status: 404 });
  return new Response(file.contenuto, {
    headers: {
      'content-type': file.tipoMime,
      'content-disposition': `attachment; filename="${file.nome}"`,
      'cache-control': 'private, no-store',
    },
  });
}
