import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NotFound } from '@/lib/errors';
import type { PianoFormato } from '@/lib/exchange/formato';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import { mergeBase } from '@/lib/exchange/reconcile/merge-base';
import { scelteProposte } from '@/lib/exchange/reconcile/scelte';
import { ETICHETTA_OPERATIVO } from '@/lib/features/ente/types';
import { type Confronto, loadConfronto } from '../queries/load-confronto';
import { type EsitoRegistrato, type LettoInArchivio, lettoInArchivio } from '../schema';
import type { Documento, EsitoImportazione } from '../types';
import { asJson } from './as-json';
import { changedMeanwhile } from './changed-meanwhile';
import { newId } from './new-id';
import { keepDocumento, lockAnno, refuseApproved } from './stage-importazione';
import { writePiano } from './write-piano';

/** What a person decided about a staged document. */
export interface Conferma {
  importazioneId: string;
  /** Fingerprint of the changes she saw. */
  impronta: string;
  /** Ids of the changes whose tick she turned. */
  invertiti: readonly string[];
}

/**
 * Writes the ticked changes of a staged document into the plan, all of them or none: the plan is created when the year
 * has none. The document becomes the base of the next comparison.
 * @throws NotFound when the document is not waiting any more
 * @throws Conflict when the plan changed after the person looked: she must look again
 * @throws Invalid when the plan is approved
 */
export function applyImportazione(
  { scope }: Authorized<RisorsaEnte, 'importazione.gestire'>,
  { importazioneId, impronta, invertiti }: Conferma,
): Promise<EsitoImportazione> {
  return write(scope, { comando: 'applyImportazione', oggettoId: importazioneId }, (tx) =>
    applyWithin(tx, scope.enteId, importazioneId, { impronta, invertiti }),
  );
}

/**
 * Imports a document without anybody looking, as the command line and the demo do: what is proposed ticked is written,
 * conflicts and removals are left for a person to decide. Nothing is kept when anything fails.
 * @throws Invalid when the plan is approved
 */
export function importDocumento(
  { scope }: Authorized<RisorsaEnte, 'importazione.gestire'>,
  documento: Documento,
): Promise<EsitoImportazione> {
  const oggettoId = newId();
  return write(scope, { comando: 'importDocumento', oggettoId }, async (tx) => {
    const id = await keepDocumento(tx, scope, documento, oggettoId);
    return applyWithin(tx, scope.enteId, id, { invertiti: [] });
  });
}

async function applyWithin(
  tx: Tx,
  enteId: string,
  id: string,
  { impronta, invertiti }: Partial<Conferma> & Pick<Conferma, 'invertiti'>,
): Promise<EsitoImportazione> {
  const importazione = await tx.importazione.findUnique({
    where: { enteId_id: { enteId, id }, stato: 'IN_ESAME' },
    select: { letto: true, anno: true },
  });
  if (!importazione) throw new NotFound('Questa importazione non è più in esame.');
  const { anno } = importazione;
  await lockAnno(tx, enteId, anno);
  await refuseApproved(tx, enteId, anno);
  const letto = lettoInArchivio.parse(importazione.letto);
  const confronto = await loadConfronto(tx, enteId, letto);
  if (impronta !== undefined && impronta !== confronto.impronta) throw changedMeanwhile();
  const scelti = turned(confronto.riconciliazione.cambiamenti, invertiti);
  const esito = await writePiano(tx, { enteId, anno }, confronto, scelti);
  await adoptEtichetta(tx, enteId, letto.piano.ente);
  const base = baseAfter(letto, confronto, impronta === undefined ? scelti : null);
  const archiviato: LettoInArchivio = { ...letto, esito: rememberedOf(esito), ...(base && { base }) };
  await tx.importazione.update({
    where: { enteId_id: { enteId, id } },
    data: {
      stato: 'APPLICATA',
      applicataAt: new Date(),
      pianoId: esito.pianoId,
      letto: asJson(archiviato),
    },
  });
  return { ...esito, importazioneId: id };
}

/**
 * The base of the next comparison. What a person left unticked she has decided; what nobody looked at is proposed again.
 * @param scelti the ticks nobody looked at; null when somebody did
 */
function baseAfter(letto: LettoInArchivio, confronto: Confronto, scelti: ReadonlySet<string> | null) {
  const { cambiamenti } = confronto.riconciliazione;
  const sospesi = scelti ? cambiamenti.filter(({ id }) => !scelti.has(id)) : [];
  const indecise = new Set(sospesi.map(({ chiave }) => chiave));
  const start = indecise.size > 0 ? (confronto.base ?? confronto.piano?.formato ?? null) : confronto.base;
  return mergeBase(letto.piano, { base: start, perimetro: letto.perimetro, indecise });
}

/** An ente that never chose a word for the third strategic level takes that of its own documents. */
async function adoptEtichetta(tx: Tx, enteId: string, { etichettaOperativo }: PianoFormato['ente']): Promise<void> {
  if (!etichettaOperativo) return;
  await tx.ente.updateMany({
    where: { id: enteId, etichettaOperativo: ETICHETTA_OPERATIVO },
    data: { etichettaOperativo },
  });
}

function rememberedOf(esito: Omit<EsitoImportazione, 'importazioneId'>): EsitoRegistrato {
  const { aggiunte, modifiche, rimozioni, sospesi } = esito;
  const names = (cambiamenti: readonly Cambiamento[]) => cambiamenti.map(({ etichetta }) => etichetta);
  return {
    ...{ aggiunte, modifiche, rimozioni, sospesi },
    aggiunti: names(esito.aggiunti),
    trattenuti: names(esito.trattenuti),
    chiusi: names(esito.chiusi),
  };
}

function turned(cambiamenti: readonly Cambiamento[], invertiti: readonly string[]): Set<string> {
  const scelti = scelteProposte(cambiamenti);
  for (const id of invertiti) if (!scelti.delete(id)) scelti.add(id);
  return scelti;
}
