import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import type { Cambiamento, Riconciliazione } from '@/lib/exchange/reconcile/changeset';
import { reconcile } from '@/lib/exchange/reconcile/reconcile';
import { loadPiano, type PianoCaricato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { type LettoInArchivio, lettoInArchivio } from '../schema';

/** A document against the plan as it is now. */
export interface Confronto {
  riconciliazione: Riconciliazione;
  /** The plan as it is; null when the document would create it. */
  piano: PianoCaricato | null;
  /** What the documents imported so far say together. */
  base: PianoFormato | null;
  /** Fingerprint of the proposed changes: the same while neither the document nor what it touches changes. */
  impronta: string;
}

/** Compares a document with the plan of its year, as it is in this transaction, and with what was last imported. */
export async function loadConfronto(tx: Tx, enteId: string, letto: LettoInArchivio): Promise<Confronto> {
  const piano = await loadPiano(tx, enteId, letto.piano.piano.anno);
  const base = piano && (await loadBase(tx, enteId, piano.id));
  const riconciliazione = reconcile(letto.piano, piano?.formato ?? null, base, letto.perimetro);
  return { riconciliazione, piano, base, impronta: improntaOf(riconciliazione.cambiamenti) };
}

async function loadBase(tx: Tx, enteId: string, pianoId: string): Promise<PianoFormato | null> {
  const ultima = await tx.importazione.findFirst({
    where: { enteId, pianoId, stato: 'APPLICATA' },
    orderBy: [{ applicataAt: 'desc' }, { id: 'desc' }],
    select: { letto: true },
  });
  if (!ultima) return null;
  const { piano, base } = lettoInArchivio.parse(ultima.letto);
  return base ?? piano;
}

function improntaOf(cambiamenti: readonly Cambiamento[]): string {
  const seen = cambiamenti.map(({ id, campi, righe }) => [id, righe, campi]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
