import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one of the commands of `scripts/` as a person does, in a process of its own and without the caller's installation, until it ends.
 * @param script e.g. `traguardo.mjs`
 */
export async function runScript(script: string, args: string[], extra: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
