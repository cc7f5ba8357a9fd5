import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import type { Tx } from '@/lib/db/transaction';
import { type CalendarDate, daysBetween } from '@/lib/domain/calendar';
import { listMancanze } from '@/lib/domain/reporting/missing-entries';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { CdrDelPiano, PianoInBreve } from '@/lib/features/piano/types';
import { getSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import { canVerificare, protectRendiconto } from '../policy';
import type { CdrRendicontante, RendicontoInAttesa, RendicontoLetto, Sessione, SessioneConConteggio } from '../types';
import { listRendiconti } from './list-rendiconti';
import { countInviate, listSessioni } from './list-sessioni';
import { cdrPropri } from './visible-cdr';

/** A plan with the sessions that have begun, as far as this person follows it. */
interface Seguito {
  piano: PianoInBreve;
  struttura: CdrDelPiano[];
  sessioni: readonly SessioneConConteggio[];
  oggi: CalendarDate;
}

/**
 * What of the monitoring of a plan waits for this person: cards of her CDR to report on (with what is still missing) and
 * parts that came back (with the reason), then reports of a CDR to verify; sessions latest first, then in the order of the
 * plan. Who reports costs one statement and one for each session at work, who verifies one; one more without `sessioni`.
 * Nothing is read for who does neither.
 * @param oggi today in Italy: see `todayInItaly`
 * @param sessioni the sessions of the plan counted on these CDR at least, for who has read them already
 */
export async function listRilevazioniInAttesa(
  scope: Scope,
  tx: Tx,
  { piano, cdr }: { piano: PianoInBreve; cdr: CdrDelPiano[] },
  oggi: CalendarDate,
  sessioni?: readonly SessioneConConteggio[],
): Promise<RendicontoInAttesa[]> {
  const own = cdrPropri(scope, cdr);
  const verified = cdr.filter(({ codice }) => canVerificare(scope, protectRendiconto(scope.enteId, codice, cdr)));
  if (own.length === 0 && verified.length === 0) return [];
  const codici = [...own, ...verified].map(({ codice }) => codice);
  const counted = sessioni ?? (await listSessioni(tx, { pianoId: piano.id, cdr: codici }));
  const seguito = { piano, struttura: cdr, sessioni: counted, oggi };
  return [...(await listDaRendicontare(scope, tx, seguito, own)), ...(await listDaVerificare(tx, seguito, verified))];
}

async function listDaRendicontare(
  scope: Scope,
  tx: Tx,
  { piano, struttura, sessioni, oggi }: Seguito,
  own: readonly CdrDelPiano[],
): Promise<RendicontoInAttesa[]> {
  const open = sessioni.filter(({ conteggio }) => conteggio.daCompilare + conteggio.rinviate > 0);
  if (own.length === 0 || open.length === 0) return [];
  const { regole } = await getSmvp(tx, piano.id);
  const da = { pianoId: piano.id, anno: piano.anno, struttura, cdr: own.map(({ codice }) => codice) };
  const waiting: RendicontoInAttesa[] = [];
  for (const sessione of open) {
    const rendiconti = await listRendiconti(scope, tx, da, sessione);
    for (const one of own) {
      const ofCdr = rendiconti.filter(({ cdr }) => cdr === one.codice);
      waiting.push(...listDaCompilare(ofCdr, attesaOf(sessione, one, oggi), regole, piano.anno));
    }
  }
  return waiting;
}

async function listDaVerificare(
  tx: Tx,
  { piano, sessioni, oggi }: Seguito,
  verified: readonly CdrDelPiano[],
): Promise<RendicontoInAttesa[]> {
  const sent = sessioni.filter(({ conteggio }) => conteggio.inviate > 0);
  if (verified.length === 0 || sent.length === 0) return [];
  const inviate = await countInviate(tx, { pianoId: piano.id, cdr: verified.map(({ codice }) => codice) });
  return sent.flatMap((sessione) =>
    verified.flatMap((one): RendicontoInAttesa[] => {
      const found = inviate.find(({ sessioneId, cdr }) => sessioneId === sessione.id && cdr === one.codice);
      return found ? [{ tipo: 'DA_VERIFICARE', numero: found.numero, ...attesaOf(sessione, one, oggi) }] : [];
    }),
  );
}

function attesaOf({ conteggio: _, ...sessione }: SessioneConConteggio, cdr: CdrDelPiano, oggi: CalendarDate): Attesa {
  const { id, codice, denominazione } = cdr;
  return { sessione, cdr: { id, codice, denominazione }, giorniRitardo: daysBetween(sessione.scadenza, oggi) };
}

interface Attesa {
  sessione: Sessione;
  cdr: CdrRendicontante;
  giorniRitardo: number;
}

/** What came back, one by one; then the cards with something still to be sent. */
function listDaCompilare(
  rendiconti: readonly RendicontoLetto[],
  attesa: Attesa,
  regole: RegoleSmvp,
  anno: number,
): RendicontoInAttesa[] {
  const { dataRiferimento, finale } = attesa.sessione;
  const open = rendiconti.filter(({ isModificabile }) => isModificabile);
  const back = open
    .filter(({ stato }) => stato === 'RINVIATA')
    .map(({ chiave, nome, scheda, motivoRinvio }): RendicontoInAttesa => {
      return { tipo: 'RINVIATA', chiave, nome, scheda, motivo: motivoRinvio ?? '', ...attesa };
    });
  const toSend = open.filter(({ stato }) => stato === 'DA_COMPILARE');
  const schede = new Map(toSend.map(({ scheda }) => [scheda.id, scheda]));
  const cards = [...schede.values()].map((scheda): RendicontoInAttesa => {
    const missing = toSend
      .filter((rendiconto) => rendiconto.scheda.id === scheda.id)
      .flatMap((rendiconto) => listMancanze(rendiconto, regole, { anno, dataRiferimento, finale }));
    const valori = missing.filter(({ tipo }) => tipo === 'VALORE').length;
    const avanzamenti = missing.filter(({ tipo }) => tipo === 'AVANZAMENTO').length;
    const altro = missing.length - valori - avanzamenti;
    return { tipo: 'DA_COMPILARE', scheda, valori, avanzamenti, altro, ...attesa };
  });
  return [...back, ...cards];
}
