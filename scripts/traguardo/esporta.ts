import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { findSystemScope } from '@/lib/auth/system-scope';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import type { PianoFormato } from '@/lib/exchange/formato';
import { DOCUMENTI, FORMATI, type FormatoDocumento } from '@/lib/exchange/writers/documento/richiesta';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { listTabellePiano, TABELLE_PIANO } from '@/lib/exchange/writers/tabelle';
import { composeDocumento } from '@/lib/features/documenti/commands/compose-documento';
import { getRichiesta } from '@/lib/features/documenti/queries/get-richiesta';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { toCsv } from '@/lib/format/csv';
import type { Comando } from './comando';
import { parseAnno, required } from './opzioni';

const options = {
  ente: { type: 'string' },
  anno: { type: 'string' },
  formato: { type: 'string', default: 'json' },
  documento: { type: 'string', default: 'allegato-b' },
  versione: { type: 'string' },
  tabella: { type: 'string' },
  file: { type: 'string', short: 'o', default: '-' },
} as const;

const parseValues = (args: string[]) => parseArgs({ args, options }).values;

type Values = ReturnType<typeof parseValues>;

/** Standard output may be a pipe: the process must not end before the reader has taken everything. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    // A reader that stops early (`… | head`) has what it wanted.
    process.stdout.write(text, (error) =>
      error && !('code' in error && error.code === 'EPIPE') ? failed(error) : done(),
    );
  });
}

/** A file is there whole or not at all: an earlier export stays until the new one is complete. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.parziale`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new OperatorFailure(`Il file «${path}» non si può scrivere: ${describeError(error)}.`);
  }
}

/** A document is printed as the page «Documenti» prints it, by the same code; how far it is goes to stderr. */
async function printDocumento(
  scope: Scope,
  anno: number,
  formato: FormatoDocumento,
  values: Values,
): Promise<Uint8Array> {
  const versione = values.versione === undefined ? null : parseVersione(values.versione);
  const documento = DOCUMENTI.find((nome) => nome === values.documento);
  if (!documento) {
    throw new OperatorFailure(
      `Il documento «${values.documento}» non c’è: si può scegliere fra ${DOCUMENTI.join(', ')}.`,
    );
  }
  const richiesta = await getRichiesta(scope, anno, { documento, formato, versione, cdr: null });
  if (!richiesta) {
    throw new OperatorFailure(
      versione === null
        ? `${scope.enteDenominazione} non ha un piano ${anno}.`
        : `Il piano ${anno} di ${scope.enteDenominazione} non ha una versione ${versione}.`,
    );
  }
  const { contenuto } = await composeDocumento(richiesta, (percento, frase) =>
    console.error(`${percento} %  ${frase}`),
  );
  return contenuto;
}

function parseVersione(text: string): number {
  const numero = Number(text);
  if (!Number.isInteger(numero) || numero < 1) throw new OperatorFailure(`«${text}» non è il numero di una versione.`);
  return numero;
}

async function requirePiano(scope: Scope, anno: number): Promise<PianoFormato> {
  const piano = await getPianoFormato(scope, anno);
  if (!piano) throw new OperatorFailure(`${scope.enteDenominazione} non ha un piano ${anno}.`);
  return piano;
}

/** One table of the plan, as a spreadsheet opens it. */
function printTabella(piano: PianoFormato, nome: string | undefined): string {
  const tabella = listTabellePiano(piano).find((una) => una.nome === nome);
  if (tabella) return toCsv(tabella.intestazioni, tabella.righe);
  throw new OperatorFailure(
    `Un file csv tiene una tabella: sceglierla con --tabella fra ${TABELLE_PIANO.join(', ')}, oppure indicare con -o una cartella per averle tutte.`,
  );
}

/** Every table of the plan in a folder that exists, a file each. */
async function writeTabelle(piano: PianoFormato, folder: string): Promise<void> {
  for (const { nome, intestazioni, righe } of listTabellePiano(piano)) {
    await replaceFile(join(folder, `${nome}.csv`), toCsv(intestazioni, righe));
  }
}

function printDati(piano: PianoFormato, { formato, tabella }: Values): string {
  return formato === 'csv' ? printTabella(piano, tabella) : writePianoJson(piano);
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** `traguardo esporta`: a plan as a file of the interchange format, or printed as a document. */
export const esporta: Comando = {
  uso:
    '--ente <codice> --anno <anno> [--formato json|csv|pdf|docx] [-o <file>]   (senza -o, o con «-o -», sullo standard output)\n' +
    '     csv: --tabella <nome>, oppure -o <cartella> per tutte le tabelle\n' +
    '     pdf e docx: [--documento allegato-b] [--versione <numero>]   (senza --versione la bozza com’è adesso)',
  async run(args, { cwd }) {
    const values = parseValues(args);
    const codice = required(values.ente, '--ente');
    const anno = parseAnno(required(values.anno, '--anno'));
    const formato = FORMATI.find((nome) => nome === values.formato);
    if (values.formato !== 'json' && values.formato !== 'csv' && !formato) {
      throw new OperatorFailure(
        `Il formato «${values.formato}» non c’è: si esporta in json, csv, ${FORMATI.join(', ')}.`,
      );
    }
    const scope = await findSystemScope(codice);
    if (!scope) throw new OperatorFailure(`L’ente «${codice}» non esiste.`);
    authorize(scope, 'documento.produrre', { enteId: scope.enteId });
    const path = resolve(cwd, values.file);
    if (values.formato === 'csv' && values.tabella === undefined && (await isFolder(path))) {
      await writeTabelle(await requirePiano(scope, anno), path);
      return 0;
    }
    const content = formato
      ? await printDocumento(scope, anno, formato, values)
      : printDati(await requirePiano(scope, anno), values);
    if (values.file === '-') await print(content);
    else await replaceFile(path, content);
    return 0;
  },
};
