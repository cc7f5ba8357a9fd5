import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { globalWrite, write, writeNewEnte } from '@/lib/db/transaction';
import { mergePatch, type Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid } from '@/lib/errors';
import { type NuovoEnte, nuovoEnte } from './schema';
import { type CampoEtichetta, type EnteInBreve, NOMI_ETICHETTE } from './types';

/**
 * The ente of that code, made now when there is none; an existing one keeps its name. Only the command line makes enti: before the first
 * there is nobody to ask for the right.
 * @throws Invalid when the code cannot stand in an address
 */
export async function ensureEnte(data: NuovoEnte): Promise<EnteInBreve> {
  const parsed = nuovoEnte.safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  return globalWrite(async (tx) => {
    await tx.ente.createMany({ data: [parsed.data], skipDuplicates: true });
    return tx.ente.findUniqueOrThrow({
      where: { codice: parsed.data.codice },
      select: { id: true, codice: true, denominazione: true },
    });
  });
}

/**
 * Changes how the ente is called and what it calls things. The row is global, so the register keeps the change as the
 * reason of an operation, in words.
 * @throws Conflict when somebody has changed the same label: nothing is written
 */
export async function correctEtichette(
  { scope }: Authorized<RisorsaEnte, 'ente.configurare'>,
  patch: Patch,
): Promise<void> {
  const { enteId } = scope;
  const motivo = Object.entries(patch)
    .map(([campo, { prima, dopo }]) => `${NOMI_ETICHETTE[campo as CampoEtichetta] ?? campo}: da «${prima}» a «${dopo}»`)
    .join('; ');
  await write(scope, { comando: 'correctEtichette', oggettoId: enteId, motivo }, async (tx) => {
    const [ente] = await tx.$queryRaw<Record<CampoEtichetta, string>[]>`
      SELECT denominazione, "etichettaOperativo", "etichettaNucleo" FROM "Ente" WHERE id = current_ente() FOR NO KEY UPDATE`;
    const { applica, conflitti } = mergePatch(patch, { ...ente });
    if (conflitti.length > 0) throw new Conflict(conflitti);
    await tx.ente.update({ where: { id: enteId }, data: applica });
  });
}

/**
 * Makes another ente of the installation. Whoever makes it administers it, and the people of the ente she comes from are not taken along:
 * they are invited.
 * @returns the code of its addresses
 * @throws Invalid when the code is taken or cannot stand in an address
 */
export async function createEnte(
  { scope }: Authorized<RisorsaEnte, 'ente.configurare'>,
  data: NuovoEnte,
): Promise<{ codice: string }> {
  const parsed = nuovoEnte.safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { utenteId } = scope;
  if (utenteId === null) throw new Error('The system makes enti with ensureEnte');
  const enteId = randomUUID();
  await writeNewEnte({ id: enteId, ...parsed.data }, utenteId, { comando: 'createEnte', oggettoId: enteId }, (tx) =>
    tx.appartenenza.create({ data: { enteId, utenteId, ruolo: 'AMMINISTRATORE' } }),
  );
  return { codice: parsed.data.codice };
}
