import { parseCalendarDate } from '@/lib/domain/calendar';
import type { CdrFormato, PianoFormato } from '../../formato';
import { firstOfEach, type Rilievi } from './rilievi';

const SENZA_TITOLO = 'Senza titolo';
const MAX_ANNI = 10;

/** A title is never blank. */
export function titleOr(titolo: string, altrimenti: string): string {
  return titolo.trim() === '' ? altrimenti || SENZA_TITOLO : titolo;
}

/** A day that exists, or nothing. */
export function dayOf(testo: string | undefined): string | undefined {
  return testo === undefined ? undefined : (parseCalendarDate(testo) ?? undefined);
}

export function settleIntestazione(piano: PianoFormato['piano'], rilievi: Rilievi): PianoFormato['piano'] {
  const annoFine = Math.min(Math.max(piano.annoFine, piano.anno), piano.anno + MAX_ANNI);
  if (annoFine !== piano.annoFine) {
    const messaggio = `L'ultimo anno ${piano.annoFine} non va con l'anno ${piano.anno}: è stato usato ${annoFine}.`;
    rilievi.note('anno-fine-errato', 'Piano', String(piano.anno), messaggio);
  }
  return { ...piano, annoFine, titolo: titleOr(piano.titolo, `Piano ${piano.anno}`) };
}

/** One CDR for each code, the ones cards name included; a parent that is there and is not below its child. */
export function settleCdr(piano: PianoFormato, rilievi: Rilievi): CdrFormato[] {
  const dichiarati = firstOfEach(
    piano.cdr.filter(({ codice }) => codice.trim() !== ''),
    ({ codice }) => codice,
  );
  const noti = new Set(dichiarati.map(({ codice }) => codice));
  const nominati = new Set(
    piano.progetti.flatMap(cdrNamedBy).filter((codice) => codice.trim() !== '' && !noti.has(codice)),
  );
  for (const codice of nominati) {
    const messaggio = `Il CDR ${codice} è citato dalle schede e non è descritto: è stato aggiunto con il solo codice.`;
    rilievi.note('cdr-non-descritto', 'Cdr', codice, messaggio);
  }
  const aggiunti = [...nominati].map(
    (codice): CdrFormato => ({ codice, denominazione: codice, tipo: 'CDR', incarichi: [] }),
  );
  const tutti = [...dichiarati, ...aggiunti];
  const padri = new Map(tutti.map(({ codice, padre }) => [codice, padre]));
  return tutti.map(({ padre, ...cdr }) => ({
    ...cdr,
    denominazione: titleOr(cdr.denominazione, cdr.codice),
    ...(padre !== undefined && isAbove(padre, cdr.codice, padri) ? { padre } : {}),
    incarichi: cdr.incarichi.filter(({ nominativo }) => nominativo.trim() !== '').map(settleIncarico),
  }));
}

function cdrNamedBy(progetto: PianoFormato['progetti'][number]): string[] {
  const titolari = progetto.obiettivi.flatMap(({ assegnazioni }) => assegnazioni.map(({ cdr }) => cdr));
  return [...(progetto.cdr ? [progetto.cdr] : []), ...progetto.cdrPartecipanti, ...titolari];
}

/** Following the parents from this one upwards never comes back to the child. */
function isAbove(padre: string, figlio: string, padri: ReadonlyMap<string, string | undefined>): boolean {
  const visti = new Set([figlio]);
  for (let codice: string | undefined = padre; codice !== undefined; codice = padri.get(codice)) {
    if (visti.has(codice) || !padri.has(codice)) return codice !== padre && !visti.has(codice);
    visti.add(codice);
  }
  return true;
}

function settleIncarico(incarico: CdrFormato['incarichi'][number]): CdrFormato['incarichi'][number] {
  const { dal, al, ...resto } = incarico;
  const [inizio, fine] = [dayOf(dal), dayOf(al)];
  const isOrdered = inizio === undefined || fine === undefined || inizio <= fine;
  return { ...resto, ...(inizio && { dal: inizio }), ...(fine && isOrdered && { al: fine }) };
}
