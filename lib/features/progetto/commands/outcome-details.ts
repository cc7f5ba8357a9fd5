import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { RepeatedCommand } from '@/lib/errors';
import type { RowOutcome } from '../queue/queue-types';
import type { RigaDaCorreggere } from '../schema';

/** Adds to each row with conflicts who last wrote it: «Rosa Bianchi ha scritto …» says more than «qualcuno». */
export async function listAutori(tx: Tx, righe: readonly RowOutcome[]): Promise<RowOutcome[]> {
  const disputed = righe.filter((riga) => riga.conflitti.length > 0).map((riga) => riga.rigaId);
  if (disputed.length === 0) return [...righe];
  const autori = await tx.$queryRaw<{ rigaId: string; autore: string }[]>`
    SELECT DISTINCT ON (m."rigaId") m."rigaId", u.nome || ' ' || u.cognome AS autore
    FROM "Modifica" m
    JOIN "Operazione" o ON o."enteId" = m."enteId" AND o.id = m."operazioneId"
    JOIN "Utente" u ON u.id = o."utenteId"
    WHERE m."enteId" = current_ente() AND m."rigaId" = ANY (${disputed}::uuid[])
    ORDER BY m."rigaId", m.id DESC`;
  const names = new Map(autori.map(({ rigaId, autore }) => [rigaId, autore]));
  return righe.map((riga) => {
    const autore = riga.conflitti.length > 0 ? names.get(riga.rigaId) : undefined;
    return autore ? { ...riga, autore } : riga;
  });
}

/** Fields of a row that an operation wrote, as text keys `rigaId/campo`. */
async function listWrittenFields(tx: Tx, operazioneId: string): Promise<Set<string>> {
  const modifiche = await tx.$queryRaw<{ rigaId: string; campi: string[] }[]>`
    SELECT "rigaId", array(SELECT jsonb_object_keys(dopo)) AS campi FROM "Modifica"
    WHERE "enteId" = current_ente() AND "operazioneId" = ${operazioneId}::uuid AND dopo IS NOT NULL`;
  return new Set(modifiche.flatMap(({ rigaId, campi }) => campi.map((campo) => `${rigaId}/${campo}`)));
}

/** A command done already, whose first answer was lost: what it wrote, and what it had to leave (conflicts). */
export async function splitRepeated(
  tx: Tx,
  { operazioneId }: RepeatedCommand,
  righe: readonly RigaDaCorreggere[],
): Promise<{ scritte: RowOutcome[]; lasciate: RigaDaCorreggere[] }> {
  const written = await listWrittenFields(tx, operazioneId);
  const part = (riga: RigaDaCorreggere, isWritten: boolean) =>
    Object.entries(riga.patch).filter(([campo]) => written.has(`${riga.rigaId}/${campo}`) === isWritten);
  const scritte = righe.map((riga): RowOutcome => {
    const valori = Object.fromEntries(part(riga, true).map(([campo, { dopo }]) => [campo, dopo]));
    return { tabella: riga.tabella, rigaId: riga.rigaId, valori, conflitti: [] };
  });
  const lasciate = righe.map((riga) => ({ ...riga, patch: Object.fromEntries(part(riga, false)) }));
  return { scritte, lasciate: lasciate.filter(({ patch }) => Object.keys(patch).length > 0) };
}
