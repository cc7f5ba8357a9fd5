import { notFound } from 'next/navigation';
import { getScope } from '@/lib/auth/session';
import { countSchede } from '@/lib/features/piano/queries/count-schede';
import { readAnno } from '@/lib/format/address-parts';

/**
 * The page other pages are measured against (`npm run bench`): the same frame, the same session check, one tenant transaction,
 * one SELECT. Outside a bench it does not exist.
 */
export default async function ParagonePage({ params }: PageProps<'/[ente]/[anno]/paragone'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = process.env.TRAGUARDO_BENCH === '1' && (await getScope(ente));
  if (!scope || !year) notFound();
  return <p>{await countSchede(scope, year)} schede</p>;
}
