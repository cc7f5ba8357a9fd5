const PARENT_CHECK_MS = 300;

/**
 * Settles when somebody wants us to stop: Ctrl-C, `kill`, a closed terminal, or npm gone without saying so (killed with -9, it cannot pass the
 * signal on, and we would keep the port). Without npm a vanished parent means nothing: that is how `nohup` works.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, PARENT_CHECK_MS);
    timer.unref();
  });
}
