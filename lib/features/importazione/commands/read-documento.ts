import { createHash } from 'node:crypto';
import { Invalid } from '@/lib/errors';
import { decodeFile } from '@/lib/exchange/decode';
import { type OpzioniLettura, readDocument } from '@/lib/exchange/read-document';
import { settlePiano } from '@/lib/exchange/reconcile/settle/settle-piano';
import type { Documento } from '../types';

/**
 * What a file says, ready to be staged or imported: nothing is written.
 * @throws Invalid when no reader understands it, with what happened, what was kept and what to do
 */
export function readDocumento(bytes: Uint8Array, nomeFile: string, opzioni: OpzioniLettura): Documento {
  const lettura = readDocument(bytes, opzioni);
  if (lettura.esito === 'rifiutato') throw new Invalid([{ campo: 'file', messaggio: lettura.messaggio }]);
  const { contesto: _, ...letto } = lettura.piano;
  const { piano, segnalazioni } = settlePiano(letto);
  return {
    nomeFile: nameOf(nomeFile),
    profilo: lettura.profilo,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    testo: textOf(bytes),
    letto: { perimetro: lettura.perimetro, piano },
    segnalazioni: [...lettura.segnalazioni, ...segnalazioni],
  };
}

/** Longest name kept of a file, in characters. */
const MAX_NAME = 200;

/** The name of a file as a list shows it: its last part, on one line. Whoever sends it may have written anything. */
function nameOf(nomeFile: string): string {
  const last = nomeFile.trim().split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, MAX_NAME) || 'documento'
  );
}

/** The text findings point into, line by line; without the one character no database holds. */
function textOf(bytes: Uint8Array): string {
  const contenuto = decodeFile(bytes);
  return contenuto.tipo === 'testo' ? contenuto.testo.replaceAll('\0', '') : '';
}
