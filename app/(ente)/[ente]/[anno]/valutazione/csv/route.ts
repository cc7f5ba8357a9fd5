import type { NextRequest } from 'next/server';
import { BAR_KINDS } from '@/components/charts/bar-kinds';
import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getPaginaValutazione } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { vistaValutazione } from '@/lib/features/valutazione/schema';
import { readAnno } from '@/lib/format/address-parts';
import { toCsv } from '@/lib/format/csv';

/** The scores of the CDR this person may read, as a file: the numbers of the chart. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[ente]/[anno]/valutazione/csv'>,
): Promise<Response> {
  const { ente, anno } = await params;
  const vista = vistaValutazione.parse(Object.fromEntries(request.nextUrl.searchParams));
  const year = readAnno(anno);
  const utente = year && (await findUtente());
  const scope = utente && scopeIn(utente, ente);
  const pagina = scope && (await getPaginaValutazione(scope, year, vista));
  if (!pagina) return new Response('Non trovato.', { status: 404 });
  const righe = pagina.cdr.map(({ codice, denominazione, valore, copertura, esito }) => [
    { testo: codice },
    { testo: denominazione },
    { numero: valore },
    { testo: copertura },
    { testo: BAR_KINDS.find((kind) => kind.esito === (esito ?? 'NON_VALUTABILE'))?.label ?? '' },
  ]);
  return new Response(toCsv(['CDR', 'Denominazione', 'Punteggio', 'Copertura', 'Esito'], righe), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="punteggi-${scope.enteCodice}-${year}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
