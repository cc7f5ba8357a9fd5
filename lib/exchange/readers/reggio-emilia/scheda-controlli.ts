import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaCdr, BozzaScheda, RigaTabella } from './bozza';

/** A card to be made: what its pages print, what the table of its CDR prints, or both. */
export interface SchedaDaCreare {
  codice: string;
  cdr: BozzaCdr;
  scheda?: BozzaScheda;
  riga?: RigaTabella;
}

/** What is doubtful about a card: pages that are lost, a title printed in two ways. `stampato` is its own title. */
export function checkScheda(daCreare: SchedaDaCreare, stampato: string, segnalatore: Segnalatore): void {
  const { codice, cdr, scheda, riga } = daCreare;
  const add = (finding: string, gravita: 'INFO' | 'AVVISO', messaggio: string, campo?: string, line?: number) =>
    segnalatore.add({
      codice: finding,
      gravita,
      entita: 'Progetto',
      percorso: [codice],
      ...(campo && { campo }),
      riga: line ?? scheda?.riga ?? riga?.riga ?? cdr.riga,
      messaggio,
    });
  if (!scheda) {
    add(
      'scheda-solo-in-tabella',
      'AVVISO',
      `La scheda ${codice} è nella tabella del CDR ${cdr.codice}, ma il documento non ne ha le pagine: è importata con il solo titolo.`,
    );
    return;
  }
  if (scheda.recuperata) {
    const whence = riga ? 'dalla tabella del CDR' : 'dai codici dei suoi obiettivi';
    add(
      'scheda-recuperata',
      'AVVISO',
      `La prima pagina della scheda ${codice} manca: la scheda è stata ricostruita ${whence}. Completa descrizione e obiettivi.`,
    );
  }
  if (!riga && cdr.tabella.length > 0) {
    add(
      'scheda-non-in-tabella',
      'AVVISO',
      `La scheda ${codice} non è nella tabella del CDR ${cdr.codice}, sotto il quale è stampata.`,
    );
  }
  if (riga && stampato && normaliseText(stampato) !== normaliseText(riga.titolo)) {
    add(
      'titolo-diverso-dalla-tabella',
      'INFO',
      `Il titolo della scheda ${codice} è «${stampato}», nella tabella «${riga.titolo}»: vale quello della scheda.`,
      'titolo',
    );
  }
  checkObiettivi(scheda, codice, segnalatore);
  if (scheda.rigaPersonale !== undefined && scheda.personale.length === 0) {
    add(
      'tabella-personale-vuota',
      'AVVISO',
      `La tabella del personale della scheda ${codice} è stampata senza righe: il documento è forse incompleto.`,
      'personale',
      scheda.rigaPersonale,
    );
  }
}

function checkObiettivi(scheda: BozzaScheda, codice: string, segnalatore: Segnalatore): void {
  const seen = new Set<string>();
  for (const obiettivo of scheda.obiettivi) {
    const base = { entita: 'Obiettivo', percorso: [codice, obiettivo.codice], riga: obiettivo.riga };
    if (obiettivo.indicatori.length === 0) {
      segnalatore.add({
        ...base,
        codice: 'obiettivo-senza-indicatori',
        gravita: 'AVVISO',
        bloccaApprovazione: true,
        messaggio: `L'obiettivo ${obiettivo.codice} non ha indicatori: aggiungine almeno uno.`,
      });
    }
    if (obiettivo.dedotto || obiettivo.titolo.every(({ testo }) => testo === '')) {
      segnalatore.add({
        ...base,
        codice: 'obiettivo-senza-titolo',
        gravita: 'AVVISO',
        campo: 'titolo',
        messaggio: `Il titolo dell'obiettivo ${obiettivo.codice} manca nel documento: scrivilo.`,
      });
    }
    if (seen.has(obiettivo.codice)) {
      segnalatore.add({
        ...base,
        codice: 'codice-obiettivo-duplicato',
        gravita: 'AVVISO',
        campo: 'codice',
        messaggio: `Il codice ${obiettivo.codice} è stampato due volte nella scheda ${codice}: al secondo obiettivo è stato aggiunto un numero.`,
      });
    }
    seen.add(obiettivo.codice);
  }
}
