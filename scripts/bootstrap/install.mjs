import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of a lockfile, or nothing when the file is missing or cut: then everything is missing. */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether what is installed differs from the lockfile, by comparing it with the list npm leaves in node_modules when it has finished.
 * Optional packages depend on the platform and do not count.
 */
export function isStale(root, withDev) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).some(([path, { version, optional, dev, devOptional, link }]) => {
    if (path === '' || optional || devOptional || link || (dev && !withDev)) return false;
    return installed[path]?.version !== version;
  });
}

/**
 * Installs the packages of the lockfile when they are missing or stale, and says so. Runs before anything is installed: built-in modules only.
 * @param {string} root the checkout
 * @param {{ withDev: boolean }} options whether the development packages are needed too
 */
export function install(root, { withDev }) {
  if (!isStale(root, withDev)) return;
  const startedAt = performance.now();
  process.stderr.write('Installo i pacchetti (npm ci)…\n');
  const isWindows = process.platform === 'win32';
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (withDev) args.push('--include=dev');
  const { status, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  if (status !== 0) {
    const reason = error ? error.message : 'vedi i messaggi di npm qui sopra';
    process.stderr.write(`Installazione dei pacchetti non riuscita: ${reason}.\n`);
    process.exit(1);
  }
  process.stderr.write(`Pacchetti installati in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}
