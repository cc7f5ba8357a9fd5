import { checkSalute } from '@/lib/features/salute/queries';
import { version } from '@/package.json';

/** Asked at each moment, never prepared by a build. */
export const dynamic = 'force-dynamic';

/** For who watches the installation: 200 when it works, 503 when it does not, and which part. Nothing in it is of an ente or of a person. */
export async function GET(): Promise<Response> {
  const salute = await checkSalute();
  const isBuona = salute.database && salute.migrazioni;
  const body = { stato: isBuona ? 'ok' : 'guasto', versione: version, ...salute };
  return Response.json(body, { status: isBuona ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
