import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { generateIfChanged } from './build/build';
import { describeEnv } from './installation/application-env';
import { locateDataFolder, prepareDataFolder, readSecrets } from './installation/data-folder';
import { openDatabase } from './installation/database';
import { printFailure } from './installation/report';
import { comandi } from './traguardo/comandi';
import type { Comando } from './traguardo/comando';

const DEFAULT_URL = 'http://localhost:3000';

// Whoever reads may stop early (`… | head`): what was to be done is done, and the rest is nobody's to read.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

function describeCommands(): string {
  const lines = Object.entries(comandi).map(([nome, { descrizione }]) => `  ${nome.padEnd(20)} ${descrizione}`);
  return [
    'Uso: npm run -s traguardo -- <comando> [argomenti]',
    '',
    ...lines,
    '',
    'Lavora sulla cartella TRAGUARDO_DATA_DIR (.data se non indicata) o su DATABASE_URL; avvia il database se è fermo.',
  ].join('\n');
}

/** `node:util` says in English, and with a code, what is wrong with the arguments. */
function explain(error: unknown, nome: string, { uso }: Comando): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return error;
  return new OperatorFailure(`Argomenti non validi. Uso: npm run -s traguardo -- ${nome} ${uso}`);
}

/** Runs one command on the installation, and leaves the database as it was found: running or not. */
async function runCommand(nome: string, comando: Comando, args: string[]): Promise<0 | 1> {
  const dataFolder = locateDataFolder();
  await prepareDataFolder(dataFolder);
  const secrets = await readSecrets(dataFolder);
  const { ownerUrl, appUrl, release } = await openDatabase(dataFolder, secrets);
  try {
    await migrateDatabase(ownerUrl, 'prisma/migrations');
    const url = process.env.TRAGUARDO_URL || DEFAULT_URL;
    Object.assign(process.env, describeEnv({ appUrl, dataFolder, authSecret: secrets.authSecret, url }));
    const { closeDatabase } = await import('@/lib/db/client');
    try {
      return await comando.run(args, { ownerUrl, appUrl, dataFolder, cwd: process.env.INIT_CWD ?? process.cwd() });
    } finally {
      await closeDatabase();
    }
  } catch (error) {
    throw explain(error, nome, comando);
  } finally {
    await release();
  }
}

async function traguardo([nome = '', ...args]: string[]): Promise<0 | 1> {
  const voce = Object.hasOwn(comandi, nome) ? comandi[nome] : undefined;
  if (!voce) {
    const isHelp = ['', 'aiuto', '--help', '-h'].includes(nome);
    console.error(isHelp ? describeCommands() : `Il comando «${nome}» non esiste.\n\n${describeCommands()}`);
    return isHelp && nome !== '' ? 0 : 1;
  }
  await generateIfChanged();
  const comando = await voce.load();
  if (!args.includes('--help')) return runCommand(nome, comando, args);
  console.error(`${voce.descrizione}\nUso: npm run -s traguardo -- ${nome} ${comando.uso}`);
  return 0;
}

try {
  process.exit(await traguardo(process.argv.slice(2)));
} catch (error) {
  printFailure(error);
  process.exit(1);
}
