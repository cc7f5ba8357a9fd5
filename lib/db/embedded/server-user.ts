import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { OperatorFailure } from '@/lib/db/operator-failure';

/** The account PostgreSQL runs as when we are root, because it refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

interface Account extends ServerUser {
  readonly name: string;
}

function listAccounts(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/**
 * The account to drop to, or null when we are not root. A cluster that already exists keeps its owner; a new one goes to `postgres`, else to
 * `nobody`: initdb needs an account with an entry in the password file, a bare number is refused.
 * @param cluster folder of the cluster, which need not exist yet
 */
export function chooseServerUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = listAccounts();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid ?? 0;
  const account =
    accounts.find(({ uid }) => owner !== 0 && uid === owner) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody');
  if (!account) {
    throw new OperatorFailure(
      'PostgreSQL non si avvia come root e su questo sistema mancano gli utenti «postgres» e «nobody»: avviare Traguardo con un utente normale.',
    );
  }
  return { uid: account.uid, gid: account.gid };
}

/** Whether that account may enter a folder and read it: under a home with mode 0700 it may not. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  if (user === null) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, cwd: '/' });
  return status === 0;
}
