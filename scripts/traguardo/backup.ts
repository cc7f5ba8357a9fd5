import { resolve } from 'node:path';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { OperatorFailure } from '@/lib/db/operator-failure';
import type { Comando } from './comando';
import { createProgress } from './progress';

/** `traguardo backup`: the whole installation in one file, while people work. */
export const backup: Comando = {
  uso: '<file>',
  async run(args, { cwd, ownerUrl }) {
    const [file, ...others] = args;
    if (!file || others.length > 0) throw new OperatorFailure('Indicare il file della copia: backup <file>.');
    const progress = createProgress('Copia');
    const { enti, tabelle } = await writeBackup(ownerUrl, resolve(cwd, file), progress.show);
    progress.end();
    const righe = tabelle.reduce((total, tabella) => total + tabella.righe, 0);
    const nomi = enti.map(({ codice, denominazione }) => `${denominazione} (${codice})`);
    console.log(
      `Copiati in «${file}»: ${nomi.join(', ') || 'nessun ente'}; ${righe} righe in ${tabelle.length} tabelle.`,
    );
    console.log('Non ne fanno parte: sessioni di accesso, inviti e messaggi in attesa, documenti già preparati.');
    return 0;
  },
};
