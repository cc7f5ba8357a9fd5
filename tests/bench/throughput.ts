import autocannon from 'autocannon';

const CONNECTIONS = 8;

interface Target {
  readonly url: string;
  readonly cookie: string;
}

/**
 * Requests per second that a list of addresses gets, asked in turn over eight connections.
 * @throws Error when any answer was not a page
 */
export async function measureThroughput(
  { url, cookie }: Target,
  paths: readonly string[],
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { cookie },
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} answers of ${paths[0]} were no page`);
  return result.requests.total / result.duration;
}

/** A list of addresses and who asks for them. */
interface Asked {
  readonly cookie: string;
  readonly paths: readonly string[];
}

/**
 * Median milliseconds of a page asked alone, for several lists of addresses asked by turns so that all meet the same machine.
 * @returns one median per list
 */
export async function measureSideBySide(url: string, lists: readonly Asked[], rounds: number): Promise<number[]> {
  const times = lists.map(() => [] as number[]);
  for (let round = -5; round < rounds; round++) {
    for (const [which, { cookie, paths }] of lists.entries()) {
      const elapsed = await timeOf(url + (paths[Math.abs(round) % paths.length] ?? ''), cookie);
      if (round >= 0) times[which]?.push(elapsed);
    }
  }
  return times.map(median);
}

async function timeOf(address: string, cookie: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - startedAt;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0,95 for the 95th percentile */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
