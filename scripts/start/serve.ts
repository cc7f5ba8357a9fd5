import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorFailure } from '@/lib/db/operator-failure';

const STOP_MS = 10_000;
const CLOSING_MS = 1500;

/** Where the server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Reads HOST (default: this machine only) and PORT (default 3000). */
export function readAddress(): Address {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OperatorFailure(`PORT=${process.env.PORT} non è una porta: serve un numero fra 1 e 65535.`);
  }
  return { host: process.env.HOST || '127.0.0.1', port };
}

function probe({ host, port }: Address): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'errore sconosciuto'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/**
 * Refuses an address on which we could not listen. A port just left by an installation that is still closing counts as free: it gets a moment.
 * @throws OperatorFailure
 */
export async function refuseTakenPort({ host, port }: Address): Promise<void> {
  const deadline = Date.now() + CLOSING_MS;
  let code = await probe({ host, port });
  while (code === 'EADDRINUSE' && Date.now() < deadline) {
    await sleep(100);
    code = await probe({ host, port });
  }
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `La porta ${port} è già occupata: chiudere il programma che la usa o sceglierne un’altra con PORT.`,
    EACCES: `La porta ${port} è riservata al sistema: sceglierne un’altra con PORT.`,
  };
  if (code) throw new OperatorFailure(reasons[code] ?? `L’indirizzo ${host}:${port} non è utilizzabile: ${code}.`);
}

/** The application's server, in a process of its own. */
export interface Server {
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Next goes on talking about itself after it is ready; what the application prints begins otherwise. */
function passOn(chunk: Buffer): void {
  if (!/^\s*[✓▲○]/.test(chunk.toString())) process.stdout.write(chunk);
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let heldBack = '';
    const collect = (chunk: Buffer) => {
      heldBack += chunk.toString();
      if (!heldBack.includes('Ready in')) return;
      child.stdout?.off('data', collect);
      child.stdout?.on('data', passOn);
      resolve();
    };
    child.stdout?.on('data', collect);
    child.once('error', reject);
    child.once('exit', () => reject(new OperatorFailure('Il server dell’applicazione non si avvia.', heldBack)));
  });
}

/** What a page is made of dies with its answer: a wide nursery lets it die there instead of being moved (an eighth of the work of a page). */
const MEMORY = ['--max-old-space-size=512', '--max-semi-space-size=64'];

/** Starts the built application and waits until it answers. */
export async function serve({ host, port }: Address, env: NodeJS.ProcessEnv): Promise<Server> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const preload = new URL('./follow-parent.mjs', import.meta.url).href;
  const args = [...MEMORY, '--import', preload, next, 'start', '-p', String(port), '-H', host];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await untilReady(child);
  return {
    ended,
    async stop() {
      const isEnded = () => child.exitCode !== null || child.signalCode !== null;
      if (isEnded()) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
