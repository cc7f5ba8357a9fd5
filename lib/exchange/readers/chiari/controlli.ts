import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import type { BozzaDocumento } from './bozza';
import type { ProgettoStampato } from './recupero';

/** What is doubtful about the document as a whole: parts that are missing, rows and labels printed twice, lost lines. */
export function reportDocumento(
  documento: BozzaDocumento,
  stampati: readonly ProgettoStampato[],
  segnalatore: Segnalatore,
): void {
  reportMissing(documento, stampati, segnalatore);
  for (const { numero, riga } of documento.doppioni) {
    segnalatore.add({
      ...{ codice: 'riga-ripetuta', gravita: 'AVVISO', entita: 'Progetto', percorso: [String(numero)], riga },
      messaggio: `La tabella stampa due righe diverse con il numero ${numero}: vale la prima.`,
    });
  }
  for (const { scheda, campo, riga } of documento.etichetteRipetute) {
    segnalatore.add({
      ...{ codice: 'etichetta-ripetuta', gravita: 'AVVISO', entita: 'Progetto', campo, riga },
      percorso: [String(scheda.numero ?? `riga ${scheda.riga}`)],
      messaggio: `La scheda del progetto ${scheda.numero ?? ''} stampa due volte lo stesso campo: i due testi sono stati uniti.`,
    });
  }
  for (const { testo, numero } of documento.testoIgnoto) {
    segnalatore.add({
      ...{ codice: 'testo-non-riconosciuto', gravita: 'INFO', entita: 'Piano', riga: numero },
      percorso: [normaliseText(testo).slice(0, 60)],
      messaggio: `La riga ${numero} («${testo.slice(0, 80)}») non appartiene a nessun campo e non è stata importata.`,
    });
  }
}

function reportMissing(
  { tabella }: BozzaDocumento,
  stampati: readonly ProgettoStampato[],
  segnalatore: Segnalatore,
): void {
  const add = (codice: string, percorso: string, messaggio: string) =>
    segnalatore.add({ codice, gravita: 'AVVISO', entita: 'Piano', percorso: [percorso], messaggio });
  if (tabella.length === 0) {
    add(
      'tabella-assente',
      'tabella',
      'Il documento non ha la tabella dei progetti: pesi, dipendenti e importi mancano e vanno scritti.',
    );
  }
  const numeri = new Set(stampati.map(({ codice }) => Number.parseInt(codice, 10)));
  const last = Math.max(...numeri);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((numero) => !numeri.has(numero));
  if (missing.length > 0) {
    add(
      'progetti-mancanti',
      missing.join('-'),
      `Mancano i progetti ${missing.join(', ')}: né la tabella né le schede li stampano.`,
    );
  }
  if (tabella.length === 0) return;
  for (const { codice, scheda, riga } of stampati) {
    if (!scheda || riga) continue;
    segnalatore.add({
      ...{ codice: 'scheda-senza-riga', gravita: 'AVVISO', entita: 'Progetto', percorso: [codice], riga: scheda.riga },
      messaggio: `Il progetto ${codice} non ha una riga nella tabella: peso, dipendenti e importo vanno scritti.`,
    });
  }
}
