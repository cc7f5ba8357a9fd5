import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one of PostgreSQL's programs as the given account and collects what it prints; never throws for a failure of the program. */
export function runAs(user: ServerUser | null, file: string, args: string[], cwd: string): Promise<Outcome> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...user,
      cwd,
      env: { ...env, NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
