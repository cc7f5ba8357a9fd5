import { Prisma } from '@/lib/db/generated/client';
import { readAsUtente } from '@/lib/db/transaction';
import type { Ruolo, RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { brandScope, type Scope } from './scope';
import type { Identity } from './sessioni';

/** An ente somebody works for, with the roles held there. */
export interface EnteDiUtente {
  readonly enteId: string;
  readonly codice: string;
  readonly denominazione: string;
  /** What it calls who evaluates. */
  readonly etichettaNucleo: string;
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
  readonly etichettaNucleo: string;
  readonly ruolo: Ruolo;
  readonly cdrCodice: string | null;
  readonly personaId: string | null;
}

/** The active person of that id if the condition on `u` holds, with the enti where a role of hers is active: one statement. */
async function findUtente(utenteId: string, condition: Prisma.Sql): Promise<UtenteInSessione | null> {
  const rows = await readAsUtente(
    utenteId,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT u.nome || ' ' || u.cognome AS nome, u.email, e.id AS "enteId", e.codice, e.denominazione, e."etichettaNucleo",
        a.ruolo::text AS ruolo, a."cdrCodice", a."personaId"
      FROM "Utente" u
      LEFT JOIN "Appartenenza" a ON a."utenteId" = u.id AND a.stato = 'ATTIVA'
      LEFT JOIN "Ente" e ON e.id = a."enteId"
      WHERE u.id = ${utenteId}::uuid AND u.attivo AND ${condition}
      ORDER BY e.denominazione, e.codice, a.ruolo, a."cdrCodice"`,
  );
  const [first] = rows;
  return first ? { utenteId, nome: first.nome, email: first.email, enti: groupByEnte(rows) } : null;
}

/**
 * The person of a session token as the database has her now: one query at every request, so that a role taken away, an account closed or
 * a session ended takes effect at the next click.
 * @returns null when the account is inactive or gone, or the session is over
 */
export function getUtenteInSessione({ utenteId, sessioneId }: Identity): Promise<UtenteInSessione | null> {
  return findUtente(
    utenteId,
    Prisma.sql`EXISTS (SELECT FROM "SessioneAccesso" s WHERE s.id = ${sessioneId}::uuid AND s."utenteId" = u.id
      AND s.versione = u."versioneSessione" AND s."scadeAt" > now())`,
  );
}

/** An active person, signed in or not, as {@link getUtenteInSessione} would tell her: for the list of the invented people of the demo. */
export function getUtente(utenteId: string): Promise<UtenteInSessione | null> {
  return findUtente(utenteId, Prisma.sql`true`);
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
  for (const { enteId, codice, denominazione, etichettaNucleo, ruolo, cdrCodice, personaId } of rows) {
    if (enteId === null) continue;
    const ente = enti.get(enteId) ?? { enteId, codice, denominazione, etichettaNucleo, ruoli: [] };
    ente.ruoli.push({ ruolo, cdrCodice, personaId });
    enti.set(enteId, ente);
  }
  return [...enti.values()];
}
