import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { countRendiconti } from '@/lib/domain/reporting/count-reports';
import { judgeFase, judgeIndicatore } from '@/lib/domain/reporting/rendiconto';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { getSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import { todayInItaly } from '@/lib/format/today';
import { canGestire } from '../policy';
import type { LuogoSessione } from '../schema';
import type { ConteggioStati, PaginaSessione, RendicontoLetto, Sessione } from '../types';
import { listRendiconti } from './list-rendiconti';
import { getSessione } from './list-sessioni';
import { cdrPropri, cdrVisibili, soloCdr } from './visible-cdr';

/**
 * A session by CDR: how many reports are in and how things stand in what was sent. Null when the plan has no such session.
 * One transaction, five statements.
 */
export function getPaginaSessione(scope: Scope, luogo: LuogoSessione): Promise<PaginaSessione | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, luogo.anno);
    const sessione = struttura && (await getSessione(tx, struttura.piano.id, luogo.sessione));
    if (!struttura || !sessione) return null;
    const { piano, cdr } = struttura;
    const { regole } = await getSmvp(tx, piano.id);
    const followed = cdrVisibili(scope, struttura);
    const perimetro = {
      pianoId: piano.id,
      anno: piano.anno,
      struttura: cdr,
      cdr: followed.map(({ codice }) => codice),
    };
    const rendiconti = await listRendiconti(scope, tx, perimetro, sessione);
    const reporting = followed.flatMap(({ id, codice, denominazione }) => {
      const own = rendiconti.filter((rendiconto) => rendiconto.cdr === codice);
      if (own.length === 0) return [];
      return {
        id,
        codice,
        denominazione,
        conteggio: countRendiconti(own),
        stati: countStati(own, regole, sessione, piano.anno),
      };
    });
    const propri = cdrPropri(scope, cdr).filter(({ codice }) => reporting.some((one) => one.codice === codice));
    return {
      piano,
      sessione,
      oggi: todayInItaly(),
      cdr: reporting,
      canGestire: canGestire(scope),
      cdrProprio: soloCdr(propri),
    };
  });
}

/** How indicators and phases stand in what was sent; what was not sent counts as not reported. */
function countStati(
  rendiconti: readonly RendicontoLetto[],
  regole: RegoleSmvp,
  sessione: Sessione,
  anno: number,
): ConteggioStati {
  const momento = { anno, dataRiferimento: sessione.dataRiferimento, finale: sessione.finale };
  const stati = rendiconti.flatMap(({ stato, indicatori, fasi }) => {
    const isSent = stato === 'INVIATA' || stato === 'VERIFICATA';
    return [
      ...indicatori.map((indicatore) => judgeIndicatore(indicatore, regole, momento).stato),
      ...fasi.map((fase) => judgeFase(fase, momento).stato),
    ].map((found) => (isSent || found === null || found === 'DA_INIZIARE' ? found : 'NON_RILEVATA'));
  });
  const count = (...wanted: (typeof stati)[number][]) => stati.filter((stato) => wanted.includes(stato)).length;
  return {
    inLinea: count('IN_LINEA', 'CONCLUSA'),
    daPresidiare: count('DA_PRESIDIARE'),
    inRitardo: count('IN_RITARDO'),
    nonRilevati: count('NON_RILEVATA'),
  };
}
