import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VistaElenco } from '@/components/cruscotto/vista-elenco';
import { getScope } from '@/lib/auth/session';
import { getCruscotto } from '@/lib/features/cruscotto/queries/get-cruscotto';
import { filtriElenco, isElenco } from '@/lib/features/cruscotto/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Cruscotto' };

/** A list behind a figure of the cruscotto. */
export default async function ElencoPage({ params, searchParams }: PageProps<'/[ente]/[anno]/cruscotto/[elenco]'>) {
  const { ente, anno, elenco } = await params;
  const filtri = filtriElenco.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && isElenco(elenco) && (await getCruscotto(scope, year, filtri));
  if (!pagina) notFound();
  return <VistaElenco luogo={{ ente, anno }} elenco={elenco} pagina={pagina} filtri={filtri} />;
}
