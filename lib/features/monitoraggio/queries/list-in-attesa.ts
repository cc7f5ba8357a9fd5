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
import { listSessioni } from './list-sessioni';
import { cdrPropri } from './visible-cdr';

/**
 * What of the monitoring of a plan waits for this person: cards of her CDR to report on (with what is still missing), parts
 * that came back (with the reason), reports of a CDR to verify. Sessions latest first, then in the order of the plan.
 * One statement for each session begun, one for who reports and one without `sessioni`; nothing is read for who neither
 * reports nor verifies.
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
  const own = cdrPropri(scope, cdr).map(({ codice }) => codice);
  const verified = cdr.filter(({ codice }) => canVerificare(scope, protectRendiconto(scope.enteId, codice, cdr)));
  const wanted = cdr.filter((one) => own.includes(one.codice) || verified.includes(one)).map(({ codice }) => codice);
  if (wanted.length === 0) return [];
  const perimetro = { pianoId: piano.id, anno: piano.anno, struttura: cdr, cdr: wanted };
  const begun = (sessioni ?? (await listSessioni(tx, perimetro))).filter(({ conteggio }) => isWaiting(conteggio));
  if (begun.length === 0) return [];
  const regole = own.length > 0 ? (await getSmvp(tx, piano.id)).regole : null;
  const waiting: RendicontoInAttesa[] = [];
  for (const { conteggio: _, ...sessione } of begun) {
    const rendiconti = await listRendiconti(scope, tx, perimetro, sessione);
    const giorniRitardo = daysBetween(sessione.scadenza, oggi);
    for (const { id, codice, denominazione } of cdr.filter((one) => wanted.includes(one.codice))) {
      const attesa = { sessione, cdr: { id, codice, denominazione }, giorniRitardo };
      const ofCdr = rendiconti.filter((rendiconto) => rendiconto.cdr === codice);
      if (regole && own.includes(codice)) waiting.push(...listDaCompilare(ofCdr, attesa, regole, piano.anno));
      const numero = ofCdr.filter(({ stato }) => stato === 'INVIATA').length;
      if (numero > 0 && verified.some((one) => one.codice === codice)) {
        waiting.push({ tipo: 'DA_VERIFICARE', numero, ...attesa });
      }
    }
  }
  return waiting;
}

function isWaiting({
  daCompilare,
  inviate,
  rinviate,
}: {
  daCompilare: number;
  inviate: number;
  rinviate: number;
}): boolean {
  return daCompilare + inviate + rinviate > 0;
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
