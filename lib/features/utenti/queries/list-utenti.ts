import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { Prisma } from '@/lib/db/generated/client';
import { read, type Tx } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { isPostaReady } from '@/lib/mail/canale';
import type { FiltriUtenti } from '../schema';
import type { CdrDiRuolo, PaginaUtenti, StatoUtente, UtenteDiEnte } from '../types';

/** People on one page. */
const PER_PAGINA = 50;

interface Row extends Omit<UtenteDiEnte, 'ultimoAccessoAt' | 'stato'> {
  readonly stato: Exclude<StatoUtente, 'CHIUSA'>;
  readonly attivo: boolean;
  readonly ultimoAccessoAt: Date | null;
  readonly ruoli: RuoloAssunto[];
  readonly totale: number;
}

/** A pattern that finds these words as they are written. */
const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** The people of the ente that a condition on `u` and `a` keeps, by surname, with how many they are in all. One statement. */
export function findUtenti(tx: Tx, condition: Prisma.Sql, offset = 0): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT u.id, u.nome || ' ' || u.cognome AS nome, u.email, u.attivo, u."ultimoAccessoAt", a.stato, a.ruoli,
      count(*) OVER ()::int AS totale
    FROM (
      SELECT "utenteId", min(stato)::text AS stato, array_agg(ruolo::text) AS nomi,
        jsonb_agg(jsonb_build_object('ruolo', ruolo, 'cdrCodice', "cdrCodice", 'personaId', "personaId")
          ORDER BY ruolo, "cdrCodice") AS ruoli
      FROM "Appartenenza" WHERE "enteId" = current_ente() GROUP BY "utenteId"
    ) a JOIN "Utente" u ON u.id = a."utenteId"
    WHERE ${condition}
    ORDER BY u.cognome, u.nome, u.email LIMIT ${PER_PAGINA} OFFSET ${offset}`;
}

/** A row as pages have it. */
export function toUtente({ attivo, stato, ultimoAccessoAt, totale: _, ...utente }: Row): UtenteDiEnte {
  return {
    ...utente,
    stato: attivo ? stato : 'CHIUSA',
    ultimoAccessoAt: ultimoAccessoAt?.toISOString() ?? null,
  };
}

/** The CDR of the ente's latest plan: those a role may be of. */
export function listCdrDiRuolo(tx: Tx): Promise<CdrDiRuolo[]> {
  return tx.$queryRaw<CdrDiRuolo[]>`
    SELECT c.codice, c.denominazione FROM "Cdr" c
    WHERE c."enteId" = current_ente() AND c."pianoId" = (
      SELECT id FROM "Piano" WHERE "enteId" = current_ente() ORDER BY anno DESC LIMIT 1)
    ORDER BY c.codice LIMIT 500`;
}

/**
 * Who works for the ente, by surname, with the roles held here: a page at a time. Three statements.
 * @returns null for who may not manage them
 */
export async function listUtenti(
  scope: Scope,
  { q, ruolo, pagina }: FiltriUtenti = { q: '', ruolo: null, pagina: 1 },
): Promise<PaginaUtenti | null> {
  const { enteId } = scope;
  if (!isConsentito(scope, 'utenti.gestire', { enteId })) return null;
  return read(scope, async (tx) => {
    const words = containing(q);
    const rows = await findUtenti(
      tx,
      Prisma.sql`(u.nome || ' ' || u.cognome || ' ' || u.nome ILIKE ${words} OR u.email ILIKE ${words})
        AND (${ruolo}::text IS NULL OR ${ruolo}::text = ANY(a.nomi))`,
      (pagina - 1) * PER_PAGINA,
    );
    const totale = rows[0]?.totale ?? 0;
    return {
      utenti: rows.map(toUtente),
      totale,
      pagina,
      pagine: Math.max(1, Math.ceil(totale / PER_PAGINA)),
      cdr: await listCdrDiRuolo(tx),
      isPostaReady: await isPostaReady(tx, enteId),
    };
  });
}
