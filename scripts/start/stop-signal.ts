import { readFileSync } from 'node:fs';

const PARENT_CHECK_MS = 300;

/** Who started whoever started us; npm puts a shell in between. Known on Linux only, where shells stay; elsewhere they make room. */
function readGrandparent(): string {
  try {
    return (
      readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
        .replace(/^.*\) \w /s, '')
        .split(' ')[0] ?? ''
    );
  } catch {
    return '';
  }
}

/**
 * Settles when somebody wants us to stop: Ctrl-C, `kill`, a closed terminal, or npm gone without saying so (killed with -9, it cannot pass the
 * signal on, and we would keep the port). Without npm a vanished parent means nothing: that is how `nohup` works.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!process.env.npm_lifecycle_event) return;
    const describeOrigin = () => `${process.ppid} ${readGrandparent()}`;
    const origin = describeOrigin();
    const timer = setInterval(() => {
      if (describeOrigin() === origin) return;
      clearInterval(timer);
      resolve();
    }, PARENT_CHECK_MS);
    timer.unref();
  });
}
