import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaCdr, BozzaDocumento } from './bozza';
import { isTabellaClosed } from './tabella';
import { checkTabella } from './tabella-controlli';

/** What is doubtful about the document as a whole: parts it lists and lacks, lines nothing explains, wrong totals. */
export function reportDocumento(documento: BozzaDocumento, segnalatore: Segnalatore): void {
  for (const cdr of documento.cdr) {
    reportCdr(cdr, segnalatore);
    checkTabella(cdr, segnalatore);
  }
  reportMissing(documento, segnalatore);
  for (const { codice, riga } of documento.obiettiviFuoriPosto) {
    segnalatore.add({
      codice: 'codice-obiettivo-di-altra-scheda',
      gravita: 'AVVISO',
      entita: 'Obiettivo',
      percorso: [codice],
      campo: 'codice',
      riga,
      messaggio: `L'obiettivo ${codice} ha il codice di un'altra scheda: resta sotto la scheda dove è stampato.`,
    });
  }
  for (const { cdr, riga } of documento.frammenti) {
    segnalatore.add({
      codice: 'frammento-senza-scheda',
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [cdr],
      riga,
      messaggio: `Dalla riga ${riga} c'è una parte di scheda del CDR ${cdr} che non si sa a quale scheda appartenga: non è stata importata.`,
    });
  }
  for (const { testo, riga } of documento.testoIgnoto) {
    segnalatore.add({
      codice: 'testo-non-riconosciuto',
      gravita: 'INFO',
      entita: 'Piano',
      percorso: [normaliseText(testo).slice(0, 60)],
      riga,
      messaggio: `La riga ${riga} («${testo.slice(0, 80)}») non appartiene a nessun campo e non è stata importata.`,
    });
  }
}

function reportCdr(cdr: BozzaCdr, segnalatore: Segnalatore): void {
  const add = (codice: string, riga: number, messaggio: string, campo?: string) =>
    segnalatore.add({
      codice,
      gravita: 'AVVISO',
      entita: 'Cdr',
      percorso: [cdr.codice],
      ...(campo && { campo }),
      riga,
      messaggio,
    });
  if (!cdr.dirigente) {
    add(
      'cdr-senza-dirigente',
      cdr.riga,
      `Il documento non dice chi dirige il CDR ${cdr.codice}: aggiungi l'incarico.`,
      'incarichi',
    );
  }
  if (cdr.tabella.length > 0 && !isTabellaClosed(cdr)) {
    add(
      'tabella-cdr-incompleta',
      cdr.rigaTabella ?? cdr.riga,
      `La tabella del CDR ${cdr.codice} finisce senza il Totale CDR: il documento è forse troncato e le percentuali non si possono controllare.`,
    );
  }
  const last = cdr.schede.at(-1);
  if (last && last.rigaPersonale === undefined) {
    add(
      'scheda-forse-troncata',
      last.riga,
      `L'ultima scheda del CDR ${cdr.codice}, ${last.codice ?? ''}, finisce senza la tabella del personale: il documento è forse troncato.`,
    );
  }
}

/** CDR listed at the start whose part is not in this document: nothing of theirs is touched. */
function reportMissing({ elenco, cdr }: BozzaDocumento, segnalatore: Segnalatore): void {
  for (const listed of elenco) {
    if (cdr.some(({ codice }) => codice === listed.codice)) continue;
    segnalatore.add({
      codice: 'cdr-senza-parte',
      gravita: 'INFO',
      entita: 'Cdr',
      percorso: [listed.codice],
      riga: listed.riga,
      messaggio: `Il documento elenca il CDR ${listed.codice} «${listed.denominazione}» ma non ne contiene le schede: non è stato importato.`,
    });
  }
}
