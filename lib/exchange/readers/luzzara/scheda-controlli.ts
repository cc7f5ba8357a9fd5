import type { Segnalatore } from '../../segnalatore';
import { plainText } from '../../testo/pulizia';
import type { BozzaScheda } from './bozza';
import { type ObiettivoLetto, titoloOf } from './obiettivi';
import { titoloDiverso } from './testi';

interface Controllo {
  codice: string;
  /** Items only the card's list of indicators has. */
  voci: readonly string[];
  /** Shared, but no other holder is in the document. */
  isSolo: boolean;
}

type Add = (codice: string, gravita: 'INFO' | 'AVVISO', riga: number, campo: string, messaggio: string) => void;

/** What is doubtful about an objective of one holder: pages that are missing, a summary and a card that disagree. */
export function reportScheda(letto: ObiettivoLetto, controllo: Controllo, segnalatore: Segnalatore): void {
  const { scheda, cdr, parte, numero, riga } = letto;
  const add: Add = (codice, gravita, at, campo, messaggio) =>
    segnalatore.add({
      codice,
      gravita,
      entita: 'Progetto',
      percorso: [controllo.codice, cdr],
      ...(campo && { campo }),
      riga: at,
      messaggio,
    });
  const name = `n. ${numero ?? '?'} di ${parte.responsabile || cdr}`;
  if (scheda) reportPagine(scheda, name, add);
  else {
    add(
      'scheda-assente',
      'AVVISO',
      riga,
      '',
      `Della scheda ${name} non è stampata nessuna pagina: l'obiettivo viene dalla sola sintesi.`,
    );
  }
  reportSintesi(letto, name, add);
  if (scheda) reportDifferenze(letto, scheda, controllo, name, add);
  if (controllo.isSolo) {
    add(
      'intersettoriale-un-solo-responsabile',
      'INFO',
      riga,
      'assegnazioni',
      `L'obiettivo ${name} è intersettoriale, ma nessun altro responsabile del documento lo ha: aggiungi gli altri.`,
    );
  }
}

/** Full, only the first pages, only the last ones. */
function reportPagine({ riga, isFrammento, fasi, stampati }: BozzaScheda, name: string, add: Add): void {
  const hasEnd = stampati.has('indicatori') || stampati.has('criticita') || stampati.has('attuazione');
  if (isFrammento) {
    add(
      'scheda-solo-coda',
      'AVVISO',
      riga,
      '',
      `Della scheda ${name} manca la prima pagina: quello che è stampato da qui le è stato attribuito. Controlla che sia suo.`,
    );
  } else if (fasi.length === 0) {
    add(
      'scheda-senza-fasi',
      'AVVISO',
      riga,
      'fasi',
      `Della scheda ${name} non sono stampate le fasi: forse mancano delle pagine.`,
    );
  } else if (!hasEnd) {
    add(
      'scheda-incompleta',
      'AVVISO',
      riga,
      '',
      `La scheda ${name} finisce senza gli indicatori di risultato: forse mancano delle pagine.`,
    );
  }
  const numbers = fasi.flatMap(({ numero }) => (numero === undefined ? [] : [numero]));
  const missing = numbers.filter((numero, index) => numero > (numbers[index - 1] ?? 0) + 1);
  const [first] = missing;
  if (first !== undefined) {
    const at = fasi.find(({ numero }) => numero === first)?.riga ?? riga;
    add(
      'fasi-mancanti',
      'AVVISO',
      at,
      'fasi',
      `Le fasi della scheda ${name} saltano dei numeri prima della ${first}: forse manca una pagina.`,
    );
  }
}

function reportSintesi({ sintesi, parte, riga }: ObiettivoLetto, name: string, add: Add): void {
  if (!sintesi) {
    if (!parte.hasSintesi) return;
    add(
      'obiettivo-non-in-sintesi',
      'AVVISO',
      riga,
      '',
      `La scheda ${name} non è nell'elenco della sintesi: è stata importata con quello che stampa.`,
    );
    return;
  }
  if (sintesi.numero === undefined) {
    add(
      'numero-assente',
      'AVVISO',
      riga,
      'numero',
      `Il numero dell'obiettivo «${sintesi.titolo.slice(0, 60)}» non si legge: scrivilo.`,
    );
  }
  if (sintesi.titolo === '')
    add(
      'titolo-assente',
      'AVVISO',
      riga,
      'titolo',
      `La sintesi non dice che cos'è l'obiettivo ${name}: scrivi il titolo.`,
    );
  if (sintesi.cellePerse) {
    add(
      'riga-con-celle-perse',
      'AVVISO',
      riga,
      'indicatori',
      `La riga ${name} non ha tutte le celle della sua tabella: indicatori e note sono letti da destra. Controllali.`,
    );
  }
  if (sintesi.stato) {
    add(
      'stato-non-importato',
      'INFO',
      riga,
      '',
      `La sintesi stampa uno stato di attuazione per l'obiettivo ${name} («${sintesi.stato.slice(0, 80)}»): non è stato importato, si scrive nel monitoraggio.`,
    );
  }
}

function reportDifferenze(
  letto: ObiettivoLetto,
  scheda: BozzaScheda,
  { voci }: Controllo,
  name: string,
  add: Add,
): void {
  const titolo = titoloDiverso(letto);
  if (titolo && letto.sintesi) {
    add(
      'titolo-diverso-dalla-scheda',
      'INFO',
      scheda.riga,
      'titolo',
      `La scheda ${name} si intitola «${titolo}», la sintesi «${titoloOf(letto)}»: vale la sintesi, l'altro titolo è nella descrizione dell'obiettivo.`,
    );
  }
  if (voci.length > 0 && letto.sintesi) {
    const at = scheda.indicatori[0]?.riga ?? scheda.riga;
    add(
      'indicatori-diversi-dalla-scheda',
      'INFO',
      at,
      'indicatori',
      `La scheda ${name} stampa indicatori che la sintesi non ha (${voci.length}): valgono quelli della sintesi, gli altri sono nella descrizione dell'obiettivo.`,
    );
  }
  const stato = scheda.attuazione
    .map(({ testo }) => plainText(testo))
    .filter((testo) => !/^(?:\W*(?:trim|sem)\w*\W*|\W*)$/iu.test(testo));
  if (stato.length > 0) {
    const at = scheda.attuazione[0]?.riga ?? scheda.riga;
    add(
      'stato-non-importato',
      'INFO',
      at,
      '',
      `La scheda ${name} stampa un livello di attuazione («${stato.join(' ').slice(0, 80)}»): non è stato importato, si scrive nel monitoraggio.`,
    );
  }
}
