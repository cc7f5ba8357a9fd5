import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyRegistro } from '@/lib/audit/verify-registro';
import type { Manifesto } from '@/lib/db/backup/manifest';
import { verifyBackup } from '@/lib/db/backup/read-backup';
import { restoreBackup } from '@/lib/db/backup/restore-backup';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { globalRead } from '@/lib/db/transaction';
import type { Comando } from './comando';
import { createProgress } from './progress';

const options = { sovrascrivi: { type: 'string', multiple: true } } as const;

const listEnti = () =>
  globalRead((tx) =>
    tx.ente.findMany({ select: { id: true, codice: true, denominazione: true }, orderBy: { codice: 'asc' } }),
  );

const nameEnti = (enti: Manifesto['enti']) =>
  enti.map(({ codice, denominazione }) => `${denominazione} (${codice})`).join(', ') || 'nessun ente';

/** `traguardo ripristina`: a copy in the place of everything, after the person has named what she overwrites. */
export const ripristina: Comando = {
  uso: '<file> [--sovrascrivi <ente> …]',
  async run(args, { cwd, ownerUrl, dataFolder }) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new OperatorFailure('Indicare il file della copia: ripristina <file>.');
    const path = resolve(cwd, file);
    const manifest = await verifyBackup(path);
    const present = await listEnti();
    refuseUnnamed(present, values.sovrascrivi ?? []);
    if (present.length > 0) {
      const before = join(
        dataFolder,
        `prima-del-ripristino-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.traguardo`,
      );
      await writeBackup(ownerUrl, before);
      console.log(`Quello che c’era è stato copiato in «${before}».`);
    }
    const progress = createProgress('Ripristino');
    await restoreBackup(ownerUrl, path, manifest, 'prisma/migrations', progress.show);
    progress.end();
    console.log(`Ripristinati: ${nameEnti(manifest.enti)}, com’erano il ${formatInstant(manifest.fattaAt)}.`);
    console.log(
      'Tutti devono accedere di nuovo; la password del server di posta va scritta di nuovo se la cartella dei dati è un’altra.',
    );
    return reportRegistri();
  },
};

/**
 * Everything goes: each ente that is here has to be named, by code or by name.
 * @throws OperatorFailure listing them
 */
function refuseUnnamed(present: Manifesto['enti'], named: readonly string[]): void {
  const missing = present.filter(
    ({ codice, denominazione }) => !named.includes(codice) && !named.includes(denominazione),
  );
  if (missing.length === 0) return;
  const flags = missing.map(({ codice }) => `--sovrascrivi ${codice}`).join(' ');
  throw new OperatorFailure(
    `Questa installazione contiene ${nameEnti(missing)}: il ripristino sostituirebbe tutto. Non è stato cambiato nulla. Per procedere ripetere con: ${flags}`,
  );
}

/** The chain of every ente that came back, verified as `verifica-registro` does. */
async function reportRegistri(): Promise<0 | 1> {
  let isIntact = true;
  for (const { id, denominazione } of await listEnti()) {
    const { alterazione, operazioni } = await verifyRegistro(id);
    isIntact &&= alterazione === null;
    console.log(
      `  ${denominazione}: registro ${alterazione === null ? `integro, ${operazioni} operazioni` : 'ALTERATO'}`,
    );
  }
  return isIntact ? 0 : 1;
}

function formatInstant(at: string): string {
  return new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(
    new Date(at),
  );
}
