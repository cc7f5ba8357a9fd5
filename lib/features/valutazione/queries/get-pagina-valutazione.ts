import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { gradoOf } from '@/lib/domain/scoring/outcome';
import type { CdrDaValutare, PianoValutato } from '@/lib/domain/scoring/score-piano';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import type { VistaValutazione } from '../schema';
import type { PaginaValutazione, PunteggioDiCdr, SmvpInVigore } from '../types';
import { getSmvp } from './get-smvp';
import { listSessioniIniziate } from './list-sessioni';
import { printCopertura, printOutcome, printRisultato } from './print-risultato';
import { scoreSessione } from './score-sessione';

/** Results and scores of a plan in a session; null when the ente has no plan for the year. One transaction. */
export function getPaginaValutazione(
  scope: Scope,
  anno: number,
  vista: VistaValutazione,
): Promise<PaginaValutazione | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    if (!struttura) return null;
    const { piano, cdr } = struttura;
    const sessioni = await listSessioniIniziate(tx, piano.id);
    const sessione = sessioni.find(({ id }) => id === vista.sessione) ?? sessioni[0] ?? null;
    const smvp = await getSmvp(tx, piano.id);
    const canDecidere = isConsentito(scope, 'risultato.valutare', { enteId: scope.enteId });
    const head = { piano, sessioni, sessione, smvp, canDecidere };
    if (!sessione) return { ...head, risultati: [], cdr: [], ente: null };

    const misure = await listMisureCdr(tx, piano, cdr);
    const { unita, punteggi } = await scoreSessione(tx, piano, sessione, smvp, misure);
    const isVisibile = visibleCdr(scope, cdr);
    const risultati = unita.flatMap((letta, posto) => {
      const valutata = punteggi.unita[posto];
      const isMine = letta.assegnazioni.some((assegnazione) => isVisibile(assegnazione.cdr));
      return valutata && isMine ? [printRisultato(letta, valutata, smvp.regole)] : [];
    });
    const visibili = cdr.filter(({ codice }) => isVisibile(codice));
    const ente = visibili.length === cdr.length ? printLevel(punteggi.ente, smvp) : null;
    return { ...head, risultati, cdr: printCdr(visibili, punteggi, smvp), ente };
  });
}

/**
 * Who evaluates or reads drafts sees every result, a dirigente those of her own CDR: until they are published, results
 * are working papers whatever the state of the plan.
 */
export function visibleCdr(scope: Scope, cdr: readonly CdrDelPiano[]): (codice: string) => boolean {
  const { enteId } = scope;
  const seesAll =
    isConsentito(scope, 'risultato.valutare', { enteId }) ||
    isConsentito(scope, 'piano.leggere', { enteId, statoPiano: 'PREDISPOSIZIONE' });
  const own = withDiscendenti(listCodiciCdr(scope), cdr);
  return (codice) => seesAll || own.includes(codice);
}

/** The sizes an SMVP may weigh the CDR by. One statement. */
export async function listMisureCdr(
  tx: Tx,
  piano: { id: string; anno: number },
  cdr: readonly CdrDelPiano[],
): Promise<CdrDaValutare[]> {
  const sizes = await tx.$queryRaw<{ codice: string; budget: string | null; persone: number }[]>`
    SELECT c.codice,
      (SELECT sum(v.previsto)::text FROM "Progetto" p JOIN "VoceBudget" v ON v."enteId" = p."enteId" AND v."progettoId" = p.id
       WHERE p."enteId" = c."enteId" AND p."cdrId" = c.id AND v.anno = ${piano.anno}
         AND v."titoloBilancio" IN ('SPESA_CORRENTE', 'SPESA_INVESTIMENTI')) AS budget,
      (SELECT count(DISTINCT m.nominativo) FROM "Progetto" p
       JOIN "ImpegnoPersonale" m ON m."enteId" = p."enteId" AND m."progettoId" = p.id
       WHERE p."enteId" = c."enteId" AND p."cdrId" = c.id AND NOT m.collettivo)::int AS persone
    FROM "Cdr" c WHERE c."pianoId" = ${piano.id}::uuid`;
  const byCodice = new Map(sizes.map((size) => [size.codice, size]));
  return cdr.map(({ codice, denominazione }) => {
    const size = byCodice.get(codice);
    return { codice, nome: `${codice} ${denominazione}`, budget: size?.budget ?? null, persone: size?.persone ?? null };
  });
}

function printCdr(cdr: readonly CdrDelPiano[], { cdr: scores }: PianoValutato, smvp: SmvpInVigore): PunteggioDiCdr[] {
  return cdr.flatMap(({ codice, denominazione }) => {
    const score = scores.get(codice);
    if (!score) return [];
    const { outcome } = score;
    return {
      codice,
      denominazione,
      valore: gradoOf(outcome)?.toFixed(4) ?? null,
      ...printLevel(score, smvp),
      esito: score.esito?.esito ?? null,
    };
  });
}

function printLevel(score: PianoValutato['ente'], { regole }: SmvpInVigore) {
  const copertura = printCopertura(score);
  return {
    testo: printOutcome(score.outcome, regole) ?? '–',
    copertura: copertura === null ? '–' : `${copertura} %`,
    passi: score.outcome.kind === 'scored' ? score.outcome.steps : [],
  };
}
