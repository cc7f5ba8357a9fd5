import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { getScope } from '@/lib/auth/session';
import { datePartsOf } from '@/lib/domain/calendar';
import { listAnni } from '@/lib/features/ente/queries';
import { todayInItaly } from '@/lib/format/today';

/** An address without a year: the latest plan, or the year that waits for its first one. */
export default async function EntePage({ params }: PageProps<'/[ente]'>) {
  const { ente } = await params;
  const scope = await getScope(ente);
  if (!scope) notFound();
  const [latest] = await listAnni(scope);
  redirect(addresses.anno({ ente, anno: latest?.anno ?? datePartsOf(todayInItaly()).anno }));
}
