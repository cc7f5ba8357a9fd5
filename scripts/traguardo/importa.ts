import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { findSystemScope, systemScope } from '@/lib/auth/system-scope';
import { getUtente, scopeIn } from '@/lib/auth/utente';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { globalRead } from '@/lib/db/transaction';
import { countPiano } from '@/lib/exchange/conteggi';
import type { PianoFormato } from '@/lib/exchange/formato';
import { refuseSize } from '@/lib/exchange/read-document';
import { PROFILI } from '@/lib/exchange/recognise';
import { ensureEnte } from '@/lib/features/ente/commands';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';
import { previewDocumento } from '@/lib/features/importazione/queries/preview-documento';
import type { Documento } from '@/lib/features/importazione/types';
import type { Comando } from './comando';
import { print } from './esporta';
import { parseAnno, required } from './opzioni';
import { describeApplied, describeDocumento, describePreview } from './rapporto-importazione';

const options = {
  profilo: { type: 'string', default: 'auto' },
  ente: { type: 'string' },
  denominazione: { type: 'string' },
  anno: { type: 'string' },
  utente: { type: 'string' },
  prova: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Reads a file after looking at its size: noise of any length is refused without being loaded. */
async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => {
    throw new OperatorFailure(`Il file «${path}» non esiste o non si può leggere.`);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new OperatorFailure(`«${path}» non è un file.`);
    const tooLarge = refuseSize(stat.size);
    if (tooLarge) throw new OperatorFailure(tooLarge.messaggio);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Who imports: the person named, with her rights; else the system, whose rights are those of Programmazione. */
async function findScope(ente: string, email: string | undefined): Promise<Scope | null> {
  if (!email) return findSystemScope(ente);
  const utente = await globalRead((tx) => tx.utente.findUnique({ where: { email: email.toLowerCase() } }));
  const person = utente && (await getUtente(utente.id));
  const scope = person && scopeIn(person, ente);
  if (!scope) throw new OperatorFailure(`${email} non lavora per l’ente «${ente}», o il suo accesso è chiuso.`);
  return scope;
}

/** The ente the document is for, made now when there is none. */
async function scopeInNew(codice: string, documento: Documento): Promise<Scope> {
  return systemScope(await ensureEnte({ codice, denominazione: documento.letto.piano.ente.denominazione }));
}

/** What the document would do, or has done: the plan that results and the lines that tell it. */
async function bringIn(documento: Documento, scope: Scope | null, codice: string, isTrial: boolean) {
  if (isTrial) {
    if (!scope)
      return {
        piano: documento.letto.piano,
        lines: [`Prova, non è stato scritto nulla: l’ente «${codice}» sarebbe nuovo.`],
      };
    const { piano, cambiamenti } = await previewDocumento(scope, documento.letto);
    return { piano, lines: describePreview(cambiamenti) };
  }
  const actor = scope ?? (await scopeInNew(codice, documento));
  const esito = await importDocumento(authorize(actor, 'importazione.gestire', { enteId: actor.enteId }), documento);
  const piano: PianoFormato | null = await getPianoFormato(actor, esito.anno);
  return { piano: piano ?? documento.letto.piano, lines: describeApplied(esito) };
}

/** `traguardo importa`: from a document to the plan of its year, what is doubtful said and left to a person. */
export const importa: Comando = {
  uso:
    `<file> --ente <codice> [--profilo auto|${PROFILI.join('|')}] [--anno <anno>] [--prova] [--json]\n` +
    '     [--denominazione <nome dell’ente, se va creato>] [--utente <email di chi importa>]',
  async run(args, { cwd }) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const path = resolve(cwd, required(positionals[0], 'il file da importare'));
    const codice = required(values.ente, '--ente');
    const scope = await findScope(codice, values.utente);
    if (scope) authorize(scope, 'importazione.gestire', { enteId: scope.enteId });
    const denominazione = scope?.enteDenominazione ?? values.denominazione;
    const documento = readDocumento(await readBytes(path), basename(path), {
      profilo: values.profilo,
      ente: { codice, ...(denominazione && { denominazione }) },
      ...(values.anno && { anno: parseAnno(values.anno) }),
    });
    const { piano, lines } = await bringIn(documento, scope, codice, values.prova);
    const { segnalazioni } = documento;
    const conteggi = countPiano(piano, segnalazioni);
    const report = values.json
      ? JSON.stringify({ conteggi, segnalazioni }, null, 2)
      : [...describeDocumento(documento, conteggi), ...lines].join('\n');
    await print(`${report}\n`);
    return 0;
  },
};
