/** Runs once in the server process, before the first request. */
export async function register(): Promise<void> {
  // A positive test, so that the bundle of the edge runtime leaves the Node modules out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { watchRequests } = await import('@/lib/auth/watch-requests');
    watchRequests();
    const { startDelivery } = await import('@/lib/mail/delivery');
    startDelivery();
    const { startWorker } = await import('@/lib/jobs/worker');
    const { preparaDocumento } = await import('@/lib/features/documenti/commands/prepara-documento');
    startWorker([preparaDocumento]);
  }
}
