import type { NextRequest } from 'next/server';
import { sayStoria } from '@/components/progetto/storia-in-parole';
import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getStoriaScheda } from '@/lib/features/progetto/queries/get-storia-scheda';
import { readAnno, readCodice } from '@/lib/format/address-parts';

/** The history of a card in words, for its page. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<'/[ente]/[anno]/progetti/[codice]/storia'>,
): Promise<Response> {
  const { ente, anno, codice } = await params;
  const [year, code] = [readAnno(anno), readCodice(codice)];
  const utente = await findUtente();
  const scope = utente && scopeIn(utente, ente);
  const storia = scope && year && code && (await getStoriaScheda(scope, year, code));
  if (!storia) return new Response('Non trovato.', { status: 404 });
  return Response.json(sayStoria(storia), { headers: { 'cache-control': 'private, no-store' } });
}
