import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import { mergeScelti } from '@/lib/exchange/reconcile/merge';
import { completeScelte, scelteProposte } from '@/lib/exchange/reconcile/scelte';
import { toPiano } from '@/lib/exchange/reconcile/to-piano';
import type { LettoInArchivio } from '../schema';
import { loadConfronto } from './load-confronto';

/** What importing a document would do, without anybody choosing: the changes, and the plan as it would become. */
export async function previewDocumento(
  scope: Scope,
  letto: LettoInArchivio,
): Promise<{ cambiamenti: Cambiamento[]; piano: PianoFormato }> {
  const { riconciliazione } = await read(scope, (tx) => loadConfronto(tx, scope.enteId, letto));
  const { cambiamenti } = riconciliazione;
  const { scelti } = completeScelte(riconciliazione, scelteProposte(cambiamenti));
  const { ente, piano } = letto.piano;
  return { cambiamenti, piano: toPiano(mergeScelti(riconciliazione, scelti), ente, piano.anno) };
}
