import { readAsUtente } from '@/lib/db/transaction';
import type { Ruolo, RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { brandScope, type Scope } from './scope';
import type { Identity } from './sign-in';

/** An ente somebody works for, with the roles held there. */
export interface EnteDiUtente {
  readonly enteId: string;
  readonly codice: string;
  readonly denominazione: string;
  readonly ruoli: readonly RuoloAssunto[];
}

/** Somebody signed in, before an ente is chosen. */
export interface UtenteInSessione {
  readonly utenteId: string;
  /** Name and surname. */
  readonly nome: string;
  readonly email: string;
  /** By name; empty for who has no membership yet. */
  readonly enti: readonly EnteDiUtente[];
}

interface Row {
  readonly nome: string;
  readonly email: string;
  readonly enteId: string | null;
  readonly codice: string;
  readonly denominazione: string;
  readonly ruolo: Ruolo;
  readonly cdrCodice: string | null;
  readonly personaId: string | null;
}

/**
 * The person of a session token as the database has her now: one query at every request, so that a role taken away, an account closed or
 * a session revoked takes effect at the next click.
 * @returns null when the account is inactive or gone, or the session was revoked
 */
export async function getUtenteInSessione({ utenteId, versioneSessione }: Identity): Promise<UtenteInSessione | null> {
  const rows = await readAsUtente(
    utenteId,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT u.nome || ' ' || u.cognome AS nome, u.email, e.id AS "enteId", e.codice, e.denominazione,
        a.ruolo::text AS ruolo, a."cdrCodice", a."personaId"
      FROM "Utente" u
      LEFT JOIN "Appartenenza" a ON a."utenteId" = u.id
      LEFT JOIN "Ente" e ON e.id = a."enteId"
      WHERE u.id = ${utenteId}::uuid AND u.attivo AND u."versioneSessione" = ${versioneSessione}
      ORDER BY e.denominazione, e.codice, a.ruolo, a."cdrCodice"`,
  );
  const [first] = rows;
  return first ? { utenteId, nome: first.nome, email: first.email, enti: groupByEnte(rows) } : null;
}

/** A person acting in one of her enti; null for any other ente, existing or not. */
export function scopeIn(utente: UtenteInSessione, enteCodice: string): Scope | null {
  const ente = utente.enti.find(({ codice }) => codice === enteCodice);
  if (!ente) return null;
  return brandScope({
    utenteId: utente.utenteId,
    nome: utente.nome,
    enteId: ente.enteId,
    enteCodice: ente.codice,
    enteDenominazione: ente.denominazione,
    ruoli: ente.ruoli,
  });
}

function groupByEnte(rows: readonly Row[]): EnteDiUtente[] {
  const enti = new Map<string, EnteDiUtente & { ruoli: RuoloAssunto[] }>();
  for (const { enteId, codice, denominazione, ruolo, cdrCodice, personaId } of rows) {
    if (enteId === null) continue;
    const ente = enti.get(enteId) ?? { enteId, codice, denominazione, ruoli: [] };
    ente.ruoli.push({ ruolo, cdrCodice, personaId });
    enti.set(enteId, ente);
  }
  return [...enti.values()];
}
