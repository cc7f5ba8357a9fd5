import { italianDecimal } from '@/lib/domain/italian-notation';
import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import type { ProgettoFormato } from '../../formato';
import { canonicalDecimal } from '../../numeri';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { parseAmbito } from './ambito';
import { wordsOf } from './bozza';
import type { CampoScheda } from './etichette';
import type { ProgettoStampato } from './recupero';
import { amountIn, numberIn } from './tabella';

type Add = (codice: string, messaggio: string, campo?: string, riga?: number, gravita?: 'INFO' | 'AVVISO') => void;

const PAROLE: Readonly<Record<CampoScheda, string>> = {
  tipologia: 'la tipologia',
  titolo: 'il titolo',
  descrizione: 'la descrizione',
  tempi: 'i tempi',
  fasi: 'le fasi',
  attivita: 'le attività operative',
  soglia: 'la soglia minima',
  personale: 'il personale',
};

/** What is doubtful about a project: what its card lacks, where card and table disagree, numbers that do not add up. */
export function checkProgetto(stampato: ProgettoStampato, progetto: ProgettoFormato, segnalatore: Segnalatore): void {
  const { codice, scheda, riga } = stampato;
  const first = scheda?.riga ?? riga?.riga ?? 1;
  const add: Add = (found, messaggio, campo, at = first, gravita = 'AVVISO') =>
    segnalatore.add({
      ...{ codice: found, gravita, messaggio, riga: at },
      entita: 'Progetto',
      percorso: [codice],
      ...(campo && { campo }),
    });
  if (!scheda) {
    add(
      'scheda-solo-in-tabella',
      `Il progetto ${codice} compare solo nella tabella: descrizione, fasi e indicatori mancano e vanno scritti.`,
    );
  } else {
    checkCampi(stampato, progetto, add);
    checkPercentuali(progetto, add);
  }
  if (riga && scheda) compareWithTabella(stampato, add);
  if (riga) checkNumeri(stampato, progetto, add);
  if (progetto.obiettivi[0]?.assegnazioni.length === 0) {
    add(
      'progetto-senza-settore',
      `Il progetto ${codice} non nomina nessun settore: scegli chi lo prende in carico.`,
      'cdr',
      first,
      'INFO',
    );
  }
  if (!progetto.premio?.tipologia) {
    add(
      'tipologia-mancante',
      `Il progetto ${codice} non dice se è strategico, innovativo, di miglioramento, di mantenimento o una tantum: si è messo di miglioramento. Controllalo.`,
      'tipo',
    );
  }
}

function checkCampi({ codice, scheda, riga }: ProgettoStampato, progetto: ProgettoFormato, add: Add): void {
  const campi = scheda?.campi ?? {};
  const missing = (Object.keys(PAROLE) as CampoScheda[]).filter((campo) => wordsOf(campi[campo]) === '');
  if (missing.length > 0) {
    const list = missing.map((campo) => PAROLE[campo]).join(', ');
    const rest = riga ? ' Quello che dice la tabella è stato preso da lì.' : '';
    add('scheda-incompleta', `Nella scheda del progetto ${codice} mancano: ${list}.${rest}`);
  }
  if (progetto.obiettivi[0]?.indicatori.length === 0) {
    add('scheda-senza-indicatori', `La scheda del progetto ${codice} non ha indicatori: aggiungili.`, 'indicatori');
  }
}

function checkPercentuali({ codice, obiettivi }: ProgettoFormato, add: Add): void {
  const indicatori = obiettivi.flatMap((obiettivo) => obiettivo.indicatori);
  const somma = canonicalDecimal(sumDecimals(indicatori.map(({ peso = '0' }) => peso)));
  if (indicatori.length > 0 && somma !== '100') {
    add(
      'percentuali-diverse-da-100',
      `Le percentuali degli indicatori del progetto ${codice} sommano ${comma(somma)} invece di 100.`,
      'indicatori',
    );
  }
}

/** Where card and table print different things: the card holds. */
function compareWithTabella({ codice, scheda, riga }: ProgettoStampato, add: Add): void {
  const campi = scheda?.campi ?? {};
  const [soglia, inTabella] = [wordsOf(campi.soglia), riga?.soglia ?? ''].map((printed) => numberIn(printed));
  const at = campi.soglia?.[0]?.numero;
  if (soglia !== undefined && inTabella !== undefined && soglia !== inTabella) {
    add(
      'soglia-diversa-dalla-tabella',
      `La soglia minima del progetto ${codice} è ${comma(soglia)} sulla scheda e ${comma(inTabella)} nella tabella: vale la scheda.`,
      'sogliaMinima',
      at,
    );
  }
  const titolo = wordsOf(campi.titolo);
  if (titolo && riga?.titolo && normaliseText(titolo) !== normaliseText(riga.titolo)) {
    add(
      'titolo-diverso-dalla-tabella',
      `Il titolo del progetto ${codice} nella tabella è «${riga.titolo.slice(0, 120)}»: vale quello della scheda.`,
      'titolo',
      campi.titolo?.[0]?.numero,
    );
  }
  const years = (testo: string) => [...new Set(testo.match(/\b20\d{2}\b/gu))].join(' ');
  const tempi = wordsOf(campi.tempi);
  if (riga?.tempi && tempi && years(tempi) !== years(riga.tempi)) {
    add(
      'tempi-diversi-dalla-tabella',
      `I tempi del progetto ${codice} sono «${tempi}» sulla scheda e «${riga.tempi}» nella tabella: vale la scheda.`,
      'tempi',
      campi.tempi?.[0]?.numero,
      'INFO',
    );
  }
  const [own, table] = [parseAmbito(wordsOf(campi.tipologia)), parseAmbito(riga?.ambito ?? '')];
  const isOther = own.tipo && table.tipo && (own.tipo !== table.tipo || own.settori.join() !== table.settori.join());
  if (isOther) {
    add(
      'ambito-diverso-dalla-tabella',
      `Il progetto ${codice} è «${wordsOf(campi.tipologia)}» sulla scheda e «${riga?.ambito ?? ''}» nella tabella: controlla ambito e settori.`,
      'ambito',
      campi.tipologia?.[0]?.numero,
    );
  }
}

/** Numbers of the row that are missing, cannot be read, or do not follow from each other. */
function checkNumeri({ codice, riga }: ProgettoStampato, { premio }: ProgettoFormato, add: Add): void {
  if (!riga) return;
  const numeri = { peso: riga.peso, coefficiente: riga.coefficiente, punti: riga.punti, dipendenti: riga.dipendenti };
  for (const [campo, cella] of Object.entries(numeri)) {
    if (cella !== '' && numberIn(cella) === undefined) {
      add(
        'numero-illeggibile',
        `Nella riga ${codice} della tabella «${cella.slice(0, 40)}» non è un numero: scrivilo.`,
        campo,
        riga.riga,
      );
    }
  }
  if (amountIn(riga.importo) === undefined) {
    const printed = riga.importo === '' ? 'manca' : `«${riga.importo.slice(0, 40)}» non si legge`;
    add('importo-mancante', `L'importo del progetto ${codice} ${printed}: scrivilo.`, 'importo', riga.riga);
  }
  const { peso, coefficiente, punti, importo } = premio ?? {};
  const expected = peso && coefficiente ? toDecimal(peso).times(coefficiente) : null;
  if (expected && punti && !expected.equals(toDecimal(punti))) {
    add(
      'punti-diversi-dal-calcolo',
      `I punti del progetto ${codice} sono ${comma(punti)}, ma ${comma(peso ?? '')} × ${comma(coefficiente ?? '')} fa ${comma(canonicalDecimal(expected))}: restano come stampati.`,
      'punti',
      riga.riga,
    );
  }
  if (punti === undefined && importo !== undefined) {
    add(
      'importo-fisso',
      `Il progetto ${codice} ha un importo senza punti: € ${italianDecimal(importo, 2)} è un importo fisso, fuori dal riparto.`,
      'importo',
      riga.riga,
      'INFO',
    );
  }
}

function comma(decimale: string): string {
  return decimale.replace('.', ',');
}
