import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaDocumento, BozzaParte } from './bozza';
import { reportTotale } from './pesi';
import { fullText } from './testi';

/** Title of the section that holds the pieces of cards nobody can be given. */
export const SENZA_SCHEDA = 'Parti di schede senza obiettivo';

/** What is doubtful about the document as a whole: names, numbers and totals of the summaries, lines nothing explains. */
export function reportDocumento(
  documento: BozzaDocumento,
  codiceOf: ReadonlyMap<BozzaParte, string>,
  segnalatore: Segnalatore,
): void {
  for (const [parte, codice] of codiceOf) {
    reportParte(parte, codice, segnalatore);
    reportTotale(parte, codice, segnalatore);
  }
  segnalatore.add({
    codice: 'tipo-obiettivi-non-stampato',
    gravita: 'INFO',
    entita: 'Piano',
    percorso: [],
    campo: 'tipo',
    messaggio:
      'Il documento non dice di che tipo sono gli obiettivi: sono tutti ordinari. Cambia quelli che non lo sono.',
  });
  for (const frammento of documento.frammenti) {
    segnalatore.add({
      codice: 'frammento-senza-scheda',
      gravita: 'AVVISO',
      entita: 'Piano',
      percorso: [],
      riga: frammento.riga,
      messaggio: `Dalla riga ${frammento.riga} c'è una parte di scheda («${fullText(frammento).replace(/\s+/gu, ' ').slice(0, 120)}») che non si sa a quale obiettivo appartenga: è nella sezione «${SENZA_SCHEDA}» del piano, spostala dove va.`,
    });
  }
  for (const { testo, riga } of documento.testoIgnoto) {
    segnalatore.add({
      codice: 'testo-non-riconosciuto',
      gravita: 'INFO',
      entita: 'Piano',
      percorso: [normaliseText(testo).slice(0, 60)],
      riga,
      messaggio: `La riga ${riga} («${testo.slice(0, 200)}») non appartiene a nessun campo e non è stata importata.`,
    });
  }
}

function reportParte(parte: BozzaParte, codice: string, segnalatore: Segnalatore): void {
  const add = (found: string, campo: string, messaggio: string, riga = parte.riga) =>
    segnalatore.add({ codice: found, gravita: 'AVVISO', entita: 'Cdr', percorso: [codice], campo, riga, messaggio });
  if (parte.responsabile === '') {
    add(
      'cdr-senza-dirigente',
      'incarichi',
      `Il documento non dice chi risponde degli obiettivi di ${codice}: aggiungi l'incarico.`,
    );
  }
  if (parte.servizio === '') {
    add(
      'cdr-senza-intestazione',
      'denominazione',
      `Il documento non dice il nome del servizio di ${parte.responsabile || codice}: ha il codice provvisorio ${codice}, correggilo.`,
    );
  }
  if (!parte.hasSintesi) {
    add(
      'sintesi-assente',
      'obiettivi',
      `La sintesi degli obiettivi di ${parte.responsabile || codice} non è nel documento: numeri e pesi vengono dalle schede.`,
    );
  }
  const numbers = parte.sintesi.flatMap(({ numero }) => (numero === undefined ? [] : [numero]));
  const gap = parte.sintesi.find(({ numero }) => numero !== undefined && numero > 1 && !numbers.includes(numero - 1));
  if (gap) {
    add(
      'righe-sintesi-mancanti',
      'obiettivi',
      `Nella sintesi di ${parte.responsabile || codice} manca l'obiettivo prima del n. ${gap.numero}: forse manca una pagina.`,
      gap.riga,
    );
  }
  const twice = parte.sintesi.find(
    ({ numero }, index) =>
      numero !== undefined &&
      numbers.indexOf(numero) < index &&
      parte.sintesi.findIndex((row) => row.numero === numero) < index,
  );
  if (twice) {
    add(
      'numero-ripetuto',
      'obiettivi',
      `Nella sintesi di ${parte.responsabile || codice} il n. ${twice.numero} è stampato due volte: controlla qual è giusto.`,
      twice.riga,
    );
  }
}
