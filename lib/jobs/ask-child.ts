import { fork } from 'node:child_process';
import { join } from 'node:path';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { Interrotto } from './lavoro';

const MEMORY = ['--max-old-space-size=1536'];
/** All a process that composes needs to know of this one: no secret, no connection string. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'TRAGUARDO_TYPST'];

/**
 * Asks a script of the checkout something in a process of its own, which ends with the answer, with us, or with `signal`.
 * @param script file name in `scripts/`; it answers with messages
 * @param read gives the result when a message holds it, undefined while there is more to come; what it throws ends the process
 * @throws OperatorFailure when the process ends without an answer
 */
export function askChild<R>(
  script: string,
  request: object,
  read: (message: unknown) => R | undefined,
  signal?: AbortSignal,
): Promise<R> {
  const inherited = Object.fromEntries(
    INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const env = { NODE_ENV: process.env.NODE_ENV, ...inherited };
  // The script is no part of the bundle: it is found where the checkout is, and that is where every command of ours runs.
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'scripts', script);
  const child = fork(path, [], {
    env,
    execArgv: MEMORY,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise<R>((resolve, reject) => {
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      settle();
    };
    const stop = () => end(() => reject(new Interrotto()));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    child.on('message', (message) => {
      try {
        const result = read(message);
        if (result !== undefined) end(() => resolve(result));
      } catch (error) {
        end(() => reject(error));
      }
    });
    child.once('error', (error) => end(() => reject(error)));
    child.once('exit', (code, killer) =>
      end(() =>
        reject(
          new OperatorFailure(
            `La composizione si è interrotta (${killer ?? `codice ${code}`}), forse per mancanza di memoria.`,
          ),
        ),
      ),
    );
    child.send(request);
  });
}
