import type { NextRequest } from 'next/server';
import { readElenco } from '@/components/cruscotto/elenchi';
import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { getCruscotto } from '@/lib/features/cruscotto/queries/get-cruscotto';
import { filtriElenco, isElenco } from '@/lib/features/cruscotto/schema';
import { readAnno } from '@/lib/format/address-parts';
import { toCsv } from '@/lib/format/csv';

/** A list of the cruscotto as a file, with the filters and the order of its page, all its rows. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[ente]/[anno]/cruscotto/[elenco]/csv'>,
): Promise<Response> {
  const { ente, anno, elenco } = await params;
  const filtri = filtriElenco.parse(readQuery(request.nextUrl.searchParams));
  const year = readAnno(anno);
  const utente = await findUtente();
  const scope = utente && scopeIn(utente, ente);
  const pagina = scope && year && isElenco(elenco) && (await getCruscotto(scope, year, filtri));
  if (!pagina) return new Response('Non trovato.', { status: 404 });
  const { colonne, totale, leggi } = readElenco(elenco, { ente, anno }, pagina, filtri);
  const righe = leggi(0, totale).map(({ celle }) =>
    celle.map(({ testo, numero }) => (numero === undefined ? { testo } : { numero })),
  );
  return new Response(
    toCsv(
      colonne.map(({ titolo }) => titolo),
      righe,
    ),
    {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${elenco}-${scope.enteCodice}-${year}.csv"`,
        'cache-control': 'private, no-store',
      },
    },
  );
}

/** The query of an address as pages receive it: a name given twice is a list. */
function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
