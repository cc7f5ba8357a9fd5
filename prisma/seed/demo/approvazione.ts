import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { type Tx, write } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import { approvePiano } from '@/lib/features/approvazione/commands/approve-piano';

/** Of the Giunta, by year of the plan. */
const ATTI: Readonly<Record<number, { numero: string; data: string }>> = {
  2025: { numero: '12', data: '2025-01-30' },
  2026: { numero: '9', data: '2026-01-29' },
};

const MOTIVO =
  'I pesi e i valori che mancano si definiscono con la prima variazione, dopo l’assegnazione delle risorse del bilancio.';

/** Cards that are no longer as approved: the next variation is being prepared. */
const IN_LAVORAZIONE: Readonly<Record<string, StatoScheda>> = {
  '03_213': 'VALIDATO',
  '04_101': 'IN_VARIAZIONE',
  '04_108': 'IN_VARIAZIONE',
  '04_112': 'IN_VARIAZIONE',
  '04_115': 'IN_VARIAZIONE',
  '04_119': 'BOZZA',
  '04_131': 'BOZZA',
  '05_203': 'IN_VARIAZIONE',
  '05_220': 'PROPOSTO',
  '07_112': 'IN_VARIAZIONE',
  '07_323': 'PROPOSTO',
  '07_329': 'VALIDATO',
  '09_519': 'BOZZA',
};

const RINVIO = 'Mancano la descrizione e il numero dei soci da raggiungere';

/** The cards of a year are validated and the Giunta approves its plan, as it stands. */
export async function approve(segretaria: Scope, anno: number): Promise<void> {
  const atto = ATTI[anno];
  if (!atto) throw new Error(`The demo has no act for ${anno}`);
  const { enteId } = segretaria;
  await write(segretaria, { comando: 'validateSchede' }, async (tx) => {
    const { id } = await tx.piano.findUniqueOrThrow({ where: { enteId_anno: { enteId, anno } }, select: { id: true } });
    await tx.progetto.updateMany({ where: { enteId, pianoId: id }, data: { stato: 'VALIDATO' } });
    await linkOrigini(tx, id, anno - 1);
  });
  const oggetto = `Approvazione del PIAO ${anno}–${anno + 2}`;
  await approvePiano(authorize(segretaria, 'piano.approvare', { enteId }), {
    anno,
    atto: { organo: 'Giunta comunale', numero: atto.numero, data: calendarDate(atto.data), oggetto },
    motivo: MOTIVO,
  });
}

/** A plan that is over is closed; of one that goes on some cards are changing. */
export async function moveOn(segretaria: Scope, anno: number, isOver: boolean): Promise<void> {
  const { enteId } = segretaria;
  await write(segretaria, { comando: isOver ? 'closePiano' : 'returnSchede' }, async (tx) => {
    if (isOver) {
      await tx.piano.update({ where: { enteId_anno: { enteId, anno } }, data: { stato: 'CHIUSO' } });
      return;
    }
    const stati = JSON.stringify(IN_LAVORAZIONE);
    await tx.$executeRaw`UPDATE "Progetto" q SET stato = (${stati}::jsonb ->> q.codice)::"StatoProgetto",
        "motivoRinvio" = CASE WHEN q.codice = '04_131' THEN ${RINVIO} END
      FROM "Piano" p WHERE q."enteId" = current_ente() AND p."enteId" = q."enteId" AND p.id = q."pianoId"
        AND p.anno = ${anno} AND ${stati}::jsonb ? q.codice`;
  });
}

/** Ties each card to the same project of the year before. */
async function linkOrigini(tx: Tx, pianoId: string, annoPrima: number): Promise<void> {
  await tx.$executeRaw`UPDATE "Progetto" p SET "origineId" = q.id FROM "Progetto" q
    JOIN "Piano" prima ON prima."enteId" = q."enteId" AND prima.id = q."pianoId"
    WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid
      AND q."enteId" = p."enteId" AND prima.anno = ${annoPrima} AND q.codice = p.codice`;
}
