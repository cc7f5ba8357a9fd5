import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const OLDEST_NODE = [20, 19];

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  process.stderr.write(`Serve Node ${OLDEST_NODE.join('.')} o successivo: questo è ${process.versions.node}.\n`);
  process.exit(1);
}

/**
 * Runs a TypeScript command of this folder, after installing what it needs.
 * @param {string} script file name in `scripts/`
 * @param {{ withDev: boolean }} needs
 */
export async function run(script, needs) {
  refuseOldNode();
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  install(root, needs);
  const tsx = await import('tsx/esm/api');
  tsx.register();
  register('./marker-packages.mjs', import.meta.url);
  await import(pathToFileURL(join(root, 'scripts', script)).href);
}
