import { createHash } from 'node:crypto';
import type { Scope } from '@/lib/auth/scope';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, write } from '@/lib/db/transaction';
import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { loadPiano } from '@/lib/features/esportazione/queries/get-piano-formato';

interface AttoDemo {
  numero: string;
  data: string;
  oggetto: string;
  statoPiano: StatoPiano;
}

const ATTI: Readonly<Record<number, AttoDemo>> = {
  2025: {
    numero: '12',
    data: '2025-01-30',
    oggetto: 'Approvazione del PIAO 2025–2027',
    statoPiano: 'CHIUSO',
  },
  2026: {
    numero: '9',
    data: '2026-01-29',
    oggetto: 'Approvazione del PIAO 2026–2028',
    statoPiano: 'APPROVATO',
  },
};

/** Cards that are not as approved: a variation is being prepared. */
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

/** Cards that came after the approval: no version holds them. */
const AGGIUNTE = new Set(['04_119', '04_131', '05_220', '07_323', '07_329', '09_519']);

const RINVIO = 'Mancano la descrizione e il numero dei soci da raggiungere';

/** The Giunta approves the plan of a year: its act, the version as the interchange file, the state of every card. */
export async function approve(segretaria: Scope, anno: number): Promise<void> {
  const atto = ATTI[anno];
  if (!atto) throw new Error(`The demo has no act for ${anno}`);
  const { enteId } = segretaria;
  await write(segretaria, { comando: 'approvePiano' }, async (tx) => {
    const piano = await loadPiano(tx, enteId, anno);
    if (!piano) throw new Error(`The demo has no plan ${anno}`);
    const { numero, data, oggetto, statoPiano } = atto;
    const { id: attoId } = await tx.atto.create({
      data: { enteId, organo: 'Giunta comunale', numero, data: new Date(data), oggetto },
    });
    const testo = writePianoJson({
      ...piano.formato,
      progetti: piano.formato.progetti.filter(({ codice }) => anno < 2026 || !AGGIUNTE.has(codice)),
    });
    const sha256 = createHash('sha256').update(testo).digest('hex');
    const creataAt = new Date(`${data}T11:00:00Z`);
    const contenuto: Prisma.InputJsonObject = JSON.parse(testo);
    await tx.versionePiano.create({
      data: { enteId, pianoId: piano.id, numero: 1, contenuto, sha256, attoId, creataAt },
    });
    await tx.piano.update({ where: { enteId_id: { enteId, id: piano.id } }, data: { stato: statoPiano } });
    await linkOrigini(tx, piano.id, anno - 1);
    await setStati(tx, piano.id, anno === 2026 ? IN_LAVORAZIONE : {});
  });
}

async function setStati(tx: Tx, pianoId: string, stati: Readonly<Record<string, StatoScheda>>): Promise<void> {
  const json = JSON.stringify(stati);
  await tx.$executeRaw`UPDATE "Progetto" SET stato = coalesce(${json}::jsonb ->> codice, 'APPROVATO')::"StatoProgetto",
      "motivoRinvio" = CASE WHEN codice = '04_131' THEN ${RINVIO} END
    WHERE "enteId" = current_ente() AND "pianoId" = ${pianoId}::uuid`;
}

/** Ties each card to the same project of the year before. */
async function linkOrigini(tx: Tx, pianoId: string, annoPrima: number): Promise<void> {
  await tx.$executeRaw`UPDATE "Progetto" p SET "origineId" = q.id FROM "Progetto" q
    JOIN "Piano" prima ON prima."enteId" = q."enteId" AND prima.id = q."pianoId"
    WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid
      AND q."enteId" = p."enteId" AND prima.anno = ${annoPrima} AND q.codice = p.codice`;
}
