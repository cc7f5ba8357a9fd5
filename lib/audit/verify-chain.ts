import { read, type Tenant, type Tx } from '@/lib/db/transaction';
import type { Alterazione } from './alterazione';
import { explainAlteredChange, getAlteredChange } from './altered-change';

/** Where a chain has got to: note it down elsewhere, and a cut tail cannot go unseen. */
export interface Anello {
  readonly numero: number;
  readonly hash: string;
}

interface Link extends Anello {
  readonly expected: number;
  readonly isAfterPrevious: boolean;
  readonly isIntact: boolean;
  readonly modifiche: number;
  /** First recorded change whose content does not match its own hash. */
  readonly alteredId: bigint | null;
}

export interface ChainCheck {
  readonly operazioni: number;
  readonly modifiche: number;
  readonly ultimo: Anello | null;
  readonly alterazione: Alterazione | null;
}

/** Operations per query: a few hundred autosaves, or some imports among them. */
const BATCH = 250;

/** Recomputes the hashes of the next operations, from the columns of each and the hashes of the rows it changed. */
function listLinks(tx: Tx, after: Anello | null): Promise<Link[]> {
  return tx.$queryRaw<Link[]>`
    SELECT o.numero, o.hash, m.modifiche, m."alteredId",
      1 + lag(o.numero, 1, ${after?.numero ?? 0}::int) OVER chain AS expected,
      o."hashPrecedente" IS NOT DISTINCT FROM lag(o.hash, 1, ${after?.hash ?? null}::bpchar) OVER chain AS "isAfterPrevious",
      o.hash = operazione_hash(o, m.digest) AS "isIntact"
    FROM "Operazione" o, LATERAL (
      SELECT count(*)::int AS modifiche, min(id) FILTER (WHERE hash <> modifica_hash(m)) AS "alteredId",
        encode(sha256(convert_to(coalesce(string_agg(hash, '' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
      FROM "Modifica" m WHERE m."enteId" = o."enteId" AND m."operazioneId" = o.id) m
    WHERE o."enteId" = current_ente() AND o.numero > ${after?.numero ?? 0}
    WINDOW chain AS (ORDER BY o.numero) ORDER BY o.numero LIMIT ${BATCH}`;
}

function isFaulty(link: Link): boolean {
  const isInPlace = link.numero === link.expected && link.isAfterPrevious;
  return !isInPlace || !link.isIntact || link.alteredId !== null;
}

async function describeFault(tx: Tx, { alteredId, numero, expected, isIntact }: Link): Promise<Alterazione> {
  const nowhere = { tabella: null, rigaId: null, differenze: [] };
  if (numero !== expected) {
    return { ...nowhere, operazione: expected, descrizione: 'Mancano una o più operazioni a partire da questa.' };
  }
  if (alteredId !== null) {
    const change = await getAlteredChange(tx, alteredId);
    const { tabella, rigaId } = change;
    const differenze = await explainAlteredChange(tx, change);
    return { descrizione: 'La modifica registrata è stata alterata.', operazione: numero, tabella, rigaId, differenze };
  }
  const descrizione = isIntact
    ? "L'operazione non segue più quella che la precede."
    : "L'operazione è stata alterata, oppure le sono state tolte o aggiunte righe.";
  return { ...nowhere, operazione: numero, descrizione };
}

async function hasUnchained(tx: Tx): Promise<boolean> {
  return (await tx.operazione.count({ where: { numero: null } })) > 0;
}

/** Follows the chain of an ente from its first operation, a batch at a time, up to the first link that does not hold. */
export async function verifyChain(tenant: Tenant): Promise<ChainCheck> {
  let check: ChainCheck = { operazioni: 0, modifiche: 0, ultimo: null, alterazione: null };
  for (;;) {
    const { ultimo } = check;
    const { links, alterazione } = await read(tenant, async (tx) => {
      const batch = await listLinks(tx, ultimo);
      const fault = batch.find(isFaulty);
      return {
        links: fault ? batch.slice(0, batch.indexOf(fault)) : batch,
        alterazione: fault ? await describeFault(tx, fault) : null,
      };
    });
    const last = links.at(-1);
    check = {
      operazioni: check.operazioni + links.length,
      modifiche: links.reduce((sum, { modifiche }) => sum + modifiche, check.modifiche),
      ultimo: last ? { numero: last.numero, hash: last.hash } : ultimo,
      alterazione,
    };
    if (alterazione) return check;
    if (!last) break;
  }
  if (await read(tenant, hasUnchained)) {
    const descrizione = "C'è un'operazione mai entrata nella catena.";
    return { ...check, alterazione: { descrizione, operazione: null, tabella: null, rigaId: null, differenze: [] } };
  }
  return check;
}
