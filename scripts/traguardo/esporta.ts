import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { authorize } from '@/lib/auth/authorize';
import { findSystemScope } from '@/lib/auth/system-scope';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import type { Comando } from './comando';
import { parseAnno, required } from './opzioni';

const options = {
  ente: { type: 'string' },
  anno: { type: 'string' },
  formato: { type: 'string', default: 'json' },
  file: { type: 'string', short: 'o', default: '-' },
} as const;

/** Standard output may be a pipe: the process must not end before the reader has taken everything. */
export function print(text: string): Promise<void> {
  return new Promise((done, failed) => {
    // A reader that stops early (`… | head`) has what it wanted.
    process.stdout.write(text, (error) =>
      error && !('code' in error && error.code === 'EPIPE') ? failed(error) : done(),
    );
  });
}

/** A file is there whole or not at all: an earlier export stays until the new one is complete. */
async function replaceFile(path: string, text: string): Promise<void> {
  const partial = `${path}.${process.pid}.parziale`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new OperatorFailure(`Il file «${path}» non si può scrivere: ${describeError(error)}.`);
  }
}

/** `traguardo esporta`: a plan as a file of the interchange format. */
export const esporta: Comando = {
  uso: '--ente <codice> --anno <anno> [--formato json] [-o <file>]   (senza -o, o con «-o -», sullo standard output)',
  async run(args, { cwd }) {
    const { values } = parseArgs({ args, options });
    const codice = required(values.ente, '--ente');
    const anno = parseAnno(required(values.anno, '--anno'));
    if (values.formato !== 'json') {
      throw new OperatorFailure(`Il formato «${values.formato}» non c’è: per ora si esporta solo in json.`);
    }
    const scope = await findSystemScope(codice);
    if (!scope) throw new OperatorFailure(`L’ente «${codice}» non esiste.`);
    authorize(scope, 'documento.produrre', { enteId: scope.enteId });
    const piano = await getPianoFormato(scope, anno);
    if (!piano) throw new OperatorFailure(`${scope.enteDenominazione} non ha un piano ${anno}.`);
    const text = writePianoJson(piano);
    if (values.file === '-') await print(text);
    else await replaceFile(resolve(cwd, values.file), text);
    return 0;
  },
};
