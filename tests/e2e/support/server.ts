import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { TEST_DIST_FOLDER } from '@/scripts/build/build';

/** A server beside the one every test uses. */
export interface Run {
  readonly child: ChildProcess;
  readonly seconds: number;
  /** What it has printed so far. */
  output(): string;
}

interface Installation {
  readonly folder: string;
  readonly port: number;
  /** Variables of its own. */
  readonly env?: Readonly<Record<string, string>>;
}

const started: ChildProcess[] = [];

/** Starts the built application on a data folder with the command of README (or the one given) and waits until it answers. */
export async function startServer(
  { folder, port, env: own }: Installation,
  command = process.execPath,
  args = ['scripts/start.mjs'],
): Promise<Run> {
  const startedAt = performance.now();
  const { npm_lifecycle_event: _npm, ...env } = process.env;
  const child = spawn(command, args, {
    env: {
      ...env,
      DATABASE_URL: '',
      TRAGUARDO_DATA_DIR: folder,
      TRAGUARDO_DIST_DIR: TEST_DIST_FOLDER,
      PORT: String(port),
      ...own,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Traguardo è pronto')) resolve();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('exit', () => reject(new Error(output)));
  });
  return { child, seconds: (performance.now() - startedAt) / 1000, output: () => output };
}

/** Sends a signal and waits for the end. @returns the exit code */
export async function stopServer(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

/** Kills what a failed test has left running. */
export function killServers(): void {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
}
