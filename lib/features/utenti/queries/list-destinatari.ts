import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Destinatario } from '../types';

/**
 * Who answers for some CDR and may be written to: their active DIRIGENTE and REFERENTE, each once per CDR. One statement.
 * @param cdrCodici exactly these; whoever wants the heads above them names those too
 */
export function listDestinatari(tx: Tx, cdrCodici: readonly string[]): Promise<Destinatario[]> {
  return tx.$queryRaw<Destinatario[]>`
    SELECT DISTINCT a."cdrCodice", u.cognome, u.id AS "utenteId", u.nome || ' ' || u.cognome AS nome, u.email
    FROM "Appartenenza" a JOIN "Utente" u ON u.id = a."utenteId"
    WHERE a."enteId" = current_ente() AND a."cdrCodice" = ANY(${[...cdrCodici]}) AND a.stato = 'ATTIVA' AND u.attivo
      AND a.ruolo IN ('DIRIGENTE', 'REFERENTE')
    ORDER BY a."cdrCodice", u.cognome, u.id`;
}
