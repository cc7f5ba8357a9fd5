import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { NESSUN_CDR } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { canTransition, PIANO } from '@/lib/domain/workflow';
import { loadBase } from '@/lib/features/cruscotto/queries/load-base';
import type { PaginaApprovazione, SchedaInCammino, VersioneApprovata } from '../types';

/**
 * What stands between a plan and its approval; null for who does not read the plan while it is a draft, and without a plan of
 * that year. One transaction, five statements.
 */
export function getPaginaApprovazione(scope: Scope, anno: number): Promise<PaginaApprovazione | null> {
  const { enteId } = scope;
  const readsDrafts = isConsentito(scope, 'piano.leggere', { enteId, statoPiano: 'PREDISPOSIZIONE' });
  if (!readsDrafts) return Promise.resolve(null);
  return read(scope, async (tx) => {
    const base = await loadBase(tx, anno);
    if (!base) return null;
    const { piano, segnalazioni } = base;
    const { id, stato: statoPiano } = piano;
    return {
      piano,
      schede: await listSchedeAperte(tx, id),
      blocchi: segnalazioni.filter(({ gravita }) => gravita === 'BLOCCO'),
      versioni: await listVersioni(tx, id),
      canValidare: isConsentito(scope, 'scheda.validare', {
        ...{ enteId, statoPiano, statoScheda: 'PROPOSTO', cdr: NESSUN_CDR, monitoratoDa: NESSUN_CDR },
      }),
      canApprovare: isConsentito(scope, 'piano.approvare', { enteId }) && canTransition(PIANO, statoPiano, 'APPROVATO'),
    };
  });
}

function listSchedeAperte(tx: Tx, pianoId: string): Promise<SchedaInCammino[]> {
  return tx.$queryRaw<SchedaInCammino[]>`
    SELECT p.codice, p.titolo, c.codice AS cdr, p.stato::text AS stato, p."motivoRinvio"
    FROM "Progetto" p LEFT JOIN "Cdr" c ON c."enteId" = p."enteId" AND c.id = p."cdrId"
    WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid AND p."dataChiusura" IS NULL ORDER BY p.ordine, p.id`;
}

function listVersioni(tx: Tx, pianoId: string): Promise<VersioneApprovata[]> {
  return tx.$queryRaw<VersioneApprovata[]>`
    SELECT v.numero, v.sha256, a.organo, a.numero AS atto, a.data::text AS data, a.oggetto
    FROM "VersionePiano" v JOIN "Atto" a ON a."enteId" = v."enteId" AND a.id = v."attoId"
    WHERE v."enteId" = current_ente() AND v."pianoId" = ${pianoId}::uuid ORDER BY v.numero DESC`;
}
