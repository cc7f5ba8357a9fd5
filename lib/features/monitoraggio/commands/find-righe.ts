import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import type { Tx } from '@/lib/db/transaction';
import type { StatoRilevazione, StatoRisultato, StatoSessione } from '@/lib/domain/workflow';
import { Denied, NotFound } from '@/lib/errors';
import { bloccoOf, canCompilare, MOTIVO_BLOCCO, protectRendiconto, type RendicontazioneProtetta } from '../policy';
import { selectAttese } from '../queries/attese-sql';
import type { RigaDaRegistrare, TabellaRilevata } from '../schema';

/** Where a value is written: the report, and the indicator or phase in it. */
export interface RigaTrovata {
  tabella: TabellaRilevata;
  /** Objective, card, indicator or phase: how the page names the row. */
  rigaId: string;
  rilevazioneId: string;
  stato: StatoRilevazione;
  decisione: StatoRisultato | null;
  monitoratoDa: string | null;
}

/**
 * Finds the rows of a report that somebody writes in. Their reports must be prepared and held already.
 * @throws NotFound when one is not of this report
 * @throws Denied when one is locked, or of somebody who only measures another indicator
 */
export async function findRighe(
  tx: Tx,
  scope: Scope,
  risorsa: RendicontazioneProtetta,
  { stato: statoSessione, righe }: { stato: StatoSessione; righe: readonly RigaDaRegistrare[] },
): Promise<RigaTrovata[]> {
  const known = await listRighe(
    tx,
    risorsa,
    righe.map(({ rigaId }) => rigaId),
  );
  return righe.map((riga) => {
    const found = known.find(({ tabella, rigaId }) => tabella === riga.tabella && rigaId === riga.rigaId);
    if (!found) throw new NotFound('Una parte di quello che stavi rendicontando non c’è più: ricarica la pagina.');
    const blocco = bloccoOf({ stato: statoSessione }, found);
    if (blocco) throw new Denied(`${MOTIVO_BLOCCO[blocco]} Quello che hai scritto non è stato salvato.`);
    const part = protectRendiconto(risorsa.enteId, risorsa.codice, risorsa.struttura, {
      misuratori: [found.monitoratoDa],
    });
    if (!canCompilare(scope, part)) throw new Denied('Il tuo CDR misura altri indicatori di questa rendicontazione.');
    return found;
  });
}

function listRighe(
  tx: Tx,
  { pianoId, sessioneId, codice }: RendicontazioneProtetta,
  ids: readonly string[],
): Promise<RigaTrovata[]> {
  return tx.$queryRaw<RigaTrovata[]>`
    WITH a AS (${selectAttese({ pianoId, cdr: [codice] })}),
    p AS (
      SELECT a.*, r.id AS "rilevazioneId", r.stato::text AS stato,
        (SELECT z.stato::text FROM "Risultato" z WHERE z."enteId" = current_ente() AND z."sessioneId" = r."sessioneId"
          AND z."obiettivoId" = a."obiettivoId" AND z."assegnazioneId" IS NOT DISTINCT FROM a."assegnazioneId") AS decisione
      FROM a JOIN "Rilevazione" r ON r."enteId" = current_ente() AND r."sessioneId" = ${sessioneId}::uuid
        AND r."cdrId" = a."cdrId" AND r."progettoId" = a."progettoId"
        AND r."obiettivoId" IS NOT DISTINCT FROM a."obiettivoId" AND r."assegnazioneId" IS NOT DISTINCT FROM a."assegnazioneId")
    SELECT t.* FROM (
      SELECT 'Rilevazione' AS tabella, p.chiave AS "rigaId", p."rilevazioneId", p.stato, p.decisione, NULL AS "monitoratoDa" FROM p
      UNION ALL
      SELECT 'RilevazioneIndicatore', i.id, p."rilevazioneId", p.stato, p.decisione, i."monitoratoDa" FROM p
      JOIN "Indicatore" i ON i."enteId" = current_ente() AND i."obiettivoId" = p."obiettivoId" AND i."dataChiusura" IS NULL
      UNION ALL
      SELECT 'RilevazioneFase', f.id, p."rilevazioneId", p.stato, p.decisione, NULL FROM p
      JOIN "Fase" f ON f."enteId" = current_ente() AND f."progettoId" = p."progettoId" AND f.ordine <> 0
        AND f."dataChiusura" IS NULL
        AND f."obiettivoId" IS NOT DISTINCT FROM p."obiettivoId"
        AND (f."assegnazioneId" IS NULL OR f."assegnazioneId" = p."titolareId")
    ) t WHERE t."rigaId" = ANY (${[...ids]}::uuid[])`;
}
