import 'server-only';
import { z } from 'zod';
import { type Cambiamento, listStoria, type VoceStoria } from '@/lib/audit/list-storia';
import type { Scope } from '@/lib/auth/scope';
import { Prisma } from '@/lib/db/generated/client';
import { read } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { RUOLI, type RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import type { FattoUtente, SchedaUtente } from '../types';
import { findUtenti, listCdrDiRuolo, toUtente } from './list-utenti';

/** Operations told. */
const STORIA = 20;

const ruolo = z.enum(RUOLI);

/** The roles whose rows an operation added or removed. */
function rolesIn(cambiamenti: readonly Cambiamento[], azione: 'INSERT' | 'DELETE'): RuoloAssunto[] {
  const changes = cambiamenti.filter((change) => change.tabella === 'Appartenenza' && change.azione === azione);
  return [...new Set(changes.map(({ rigaId }) => rigaId))].flatMap((riga) => {
    const columnOf = (name: string) => {
      const column = changes.find(({ rigaId, campo }) => rigaId === riga && campo === name);
      return (azione === 'INSERT' ? column?.dopo : column?.prima) ?? null;
    };
    const parsed = ruolo.safeParse(columnOf('ruolo'));
    const cdrCodice = columnOf('cdrCodice');
    return parsed.success
      ? [{ ruolo: parsed.data, cdrCodice: cdrCodice === null ? null : String(cdrCodice), personaId: null }]
      : [];
  });
}

function toFatto({ operazioneId, at, chi, comando, cambiamenti }: VoceStoria): FattoUtente {
  const dati = rolesIn(cambiamenti, 'INSERT');
  return { id: operazioneId, at, chi, comando, dati, tolti: rolesIn(cambiamenti, 'DELETE') };
}

/**
 * Somebody of the ente, with her roles here and what was done to them. Four statements.
 * @returns null when she has no role here, whether or not she exists elsewhere, and for who may not manage people
 */
export async function getSchedaUtente(scope: Scope, utenteId: string): Promise<SchedaUtente | null> {
  if (!isConsentito(scope, 'utenti.gestire', { enteId: scope.enteId })) return null;
  return read(scope, async (tx) => {
    const [row] = await findUtenti(tx, Prisma.sql`u.id = ${utenteId}::uuid`);
    if (!row) return null;
    const invito = await tx.linkPersonale.findFirst({
      where: { utenteId, enteId: scope.enteId, tipo: 'INVITO', scadeAt: { gt: new Date() } },
      select: { scadeAt: true },
    });
    return {
      utente: toUtente(row),
      isSeStessa: utenteId === scope.utenteId,
      invitoScadeAt: invito?.scadeAt.toISOString() ?? null,
      cdr: await listCdrDiRuolo(tx),
      storia: (await listStoria(tx, { oggettoId: utenteId }, STORIA)).map(toFatto),
    };
  });
}
