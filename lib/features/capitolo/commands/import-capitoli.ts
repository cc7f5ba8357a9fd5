import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertRows } from '@/lib/db/insert-rows';
import { type Tx, write } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { type CapitoloScritto, MAX_RIGHE_INCOLLATE, parseCapitoli } from '@/lib/format/parse-capitoli';
import type { EsitoImportazione } from '../types';
import type { MayModify } from './keep-capitolo';

interface Noto extends CapitoloScritto {
  id: string;
}

/** A capitolo is one by its code, articolo and side of the balance. */
const chiaveOf = ({ codice, articolo, entrata }: CapitoloScritto) => JSON.stringify([codice, articolo, entrata]);

/**
 * Brings in capitoli pasted from a sheet, all in one operation: new ones are added, known ones get the words of the sheet;
 * a cell left blank says nothing. Lines that cannot be read stay out, as the page has told.
 * @throws Invalid when no line can be read, or all are known as they are
 */
export async function importCapitoli({ scope }: MayModify, testo: string): Promise<EsitoImportazione> {
  const { capitoli } = parseCapitoli(testo);
  if (capitoli.length === 0)
    refuse('Nessuna riga si può leggere: servono almeno codice, descrizione ed entrata o spesa.');
  if (capitoli.length > MAX_RIGHE_INCOLLATE)
    refuse(`Sono più di ${MAX_RIGHE_INCOLLATE} righe: incollale in più volte.`);
  const { enteId } = scope;
  return write(scope, { comando: 'importCapitoli' }, async (tx, operazioneId) => {
    // Two pastes of the same list take turns: the second finds what the first has added.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('capitoli ' || ${enteId}, 0))`;
    const noti = await findNoti(tx, capitoli);
    const nuovi = capitoli.filter((capitolo) => !noti.has(chiaveOf(capitolo)));
    const diversi = capitoli.flatMap((capitolo) => {
      const noto = noti.get(chiaveOf(capitolo));
      return noto && isDiverso(noto, capitolo) ? [{ ...capitolo, id: noto.id }] : [];
    });
    if (nuovi.length + diversi.length === 0)
      refuse('I capitoli incollati ci sono già tutti, uguali: nulla è cambiato.');
    const rows = nuovi.map((capitolo) => ({ enteId, id: randomUUID(), ...capitolo }));
    await insertRows(tx, 'Capitolo', rows);
    await rewrite(tx, diversi);
    const invariati = capitoli.length - nuovi.length - diversi.length;
    return { operazioneId, nuovi: nuovi.length, aggiornati: diversi.length, invariati };
  });
}

async function findNoti(tx: Tx, capitoli: readonly CapitoloScritto[]): Promise<ReadonlyMap<string, Noto>> {
  const noti = await tx.$queryRaw<Noto[]>`
    SELECT id, codice, articolo, entrata, descrizione, missione, programma FROM "Capitolo"
    WHERE "enteId" = current_ente() AND codice = ANY(${capitoli.map(({ codice }) => codice)})`;
  return new Map(noti.map((noto) => [chiaveOf(noto), noto]));
}

function isDiverso(noto: Noto, { descrizione, missione, programma }: CapitoloScritto): boolean {
  const says = (testo: string | null, before: string | null) => testo !== null && testo !== before;
  return descrizione !== noto.descrizione || says(missione, noto.missione) || says(programma, noto.programma);
}

async function rewrite(tx: Tx, diversi: readonly Noto[]): Promise<void> {
  await tx.$executeRaw`UPDATE "Capitolo" c SET descrizione = r.descrizione,
      missione = coalesce(r.missione, c.missione), programma = coalesce(r.programma, c.programma)
    FROM jsonb_to_recordset(${JSON.stringify(diversi)}::jsonb) AS r (id uuid, descrizione text, missione text, programma text)
    WHERE c."enteId" = current_ente() AND c.id = r.id`;
}

function refuse(messaggio: string): never {
  throw new Invalid([{ campo: 'testo', messaggio }]);
}
