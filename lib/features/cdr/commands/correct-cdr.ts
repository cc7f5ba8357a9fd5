import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { type Tx, write } from '@/lib/db/transaction';
import { italianCount } from '@/lib/domain/italian-notation';
import type { Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import { lockPiano, type PianoFermo } from '@/lib/features/piano/commands/lock-piano';
import type { EsitoGesto } from '../types';

/**
 * Corrects code, name or kind of a CDR. A code or a name by which others know it is carried along (see the README): the
 * memberships, in the latest plan; the indicators it is said to measure, in this one.
 * @throws Conflict when somebody has changed the same field: nothing is written
 * @throws Invalid when the code is taken, by a CDR or by the memberships of people who have nothing to do with this one
 */
export async function correctCdr(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, cdrId, patch }: { anno: number; cdrId: string; patch: Patch },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'correctCdr', oggettoId: cdrId }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    const cdr = await tx.cdr.findUnique({ where: { enteId_id: { enteId, id: cdrId }, pianoId: piano.id } });
    if (!cdr) throw new NotFound();
    const { conflitti, applica } = await patchRow(tx, 'Cdr', cdrId, patch);
    if (conflitti.length > 0) throw new Conflict(conflitti);
    const { codice, denominazione } = applica;
    if (typeof codice === 'string') await carryCodice(tx, piano, cdr.codice, codice);
    if (typeof denominazione === 'string') await carryMisuratore(tx, piano, cdr.denominazione, denominazione);
    return { operazioneId };
  });
}

/** A membership says «CDR 04» without a year, and the latest plan is the one people work in: there it follows the CDR. */
async function carryCodice(tx: Tx, piano: PianoFermo, da: string, a: string): Promise<void> {
  await carryMisuratore(tx, piano, da, a);
  if (!piano.isUltimo) return;
  const others = await tx.appartenenza.count({ where: { cdrCodice: a } });
  if (others > 0) {
    const quante = italianCount(others, 'abilitazione', 'abilitazioni');
    const messaggio = `Al codice ${a} danno già accesso ${quante} di altri utenti, che si troverebbero questo CDR: scegli un altro codice o chiedi all’amministratore di toglierle.`;
    throw new Invalid([{ campo: 'codice', messaggio }]);
  }
  await tx.appartenenza.updateMany({ where: { cdrCodice: da }, data: { cdrCodice: a } });
}

/** `monitoratoDa` is text: the CDR is recognised there by its code or by its name, and with it goes a right to report. */
async function carryMisuratore(tx: Tx, piano: PianoFermo, da: string, a: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Indicatore" i SET "monitoratoDa" = ${a}
    FROM "Obiettivo" o JOIN "Progetto" p ON p."enteId" = o."enteId" AND p.id = o."progettoId"
    WHERE i."enteId" = current_ente() AND o."enteId" = i."enteId" AND o.id = i."obiettivoId" AND p."pianoId" = ${piano.id}::uuid
      AND lower(btrim(i."monitoratoDa")) = lower(btrim(${da}))`;
}
