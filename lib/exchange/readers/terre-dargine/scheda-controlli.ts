import { sumDecimals } from '@/lib/domain/numeric';
import { canonicalDecimal } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import { parseNumero } from '../../testo/numeri-italiani';
import type { BozzaScheda, Campo, Priorita } from './bozza';
import { lineOf } from './crea-assegnazioni';
import type { ObiettivoDaCreare } from './obiettivi';
import { prioritaIn } from './priorita';
import { risultatiIn } from './risultati';

interface Letta {
  priorita: Priorita | undefined;
  /** The printed duration, when a date of it could not be read. */
  durata: string | undefined;
  /** Amounts that stayed words. */
  nonLetti: readonly string[];
  segnalatore: Segnalatore;
}

/** What is doubtful about a card: parts that are lost, boxes that contradict the table, phases that do not sum to 100. */
export function checkScheda(obiettivo: ObiettivoDaCreare, letta: Letta): void {
  const codice = obiettivo.codici[0] ?? '';
  const { scheda, copie } = obiettivo;
  const add = (
    finding: string,
    gravita: 'INFO' | 'AVVISO',
    riga: number | undefined,
    messaggio: string,
    campo?: string,
  ) =>
    letta.segnalatore.add({
      codice: finding,
      gravita,
      entita: 'Progetto',
      percorso: [codice],
      ...(campo && { campo }),
      ...(riga !== undefined && { riga }),
      messaggio,
    });
  const riga = scheda?.riga ?? lineOf(obiettivo);
  if (!scheda) {
    add(
      'scheda-solo-in-elenco',
      'AVVISO',
      riga,
      `La scheda di ${codice} non è in questo documento: ci sono titolo, pesi e collegamenti; dettaglio, risultati e fasi vanno aggiunti.`,
    );
    return;
  }
  reportMissing(obiettivo, scheda, add);
  for (const { anagrafica, cdr } of copie) {
    const ticked = prioritaIn(anagrafica);
    const [one] = ticked;
    const own = obiettivo.elenco.find((row) => row.cdr === cdr)?.voce.priorita ?? letta.priorita;
    if (ticked.length > 1)
      add(
        'priorita-doppia',
        'AVVISO',
        anagrafica.riga,
        `Nella scheda ${codice} sono barrate più priorità (${ticked.join(', ')}): controllala.`,
        'priorita',
      );
    else if (one && own && one !== own) {
      add(
        'priorita-diversa',
        'AVVISO',
        anagrafica.riga,
        `La scheda ${codice} stampata fra quelle di ${cdr} barra la priorità ${one}, l'elenco dice ${own}: vale l'elenco.`,
        'priorita',
      );
    }
  }
  for (const { titolo, riga: at } of scheda.titoliAltrui) {
    add(
      'titolo-di-altra-scheda',
      'INFO',
      at,
      `Un riquadro di ${codice} porta il titolo «${titolo.slice(0, 80)}»: è stato letto per il suo codice.`,
      'titolo',
    );
  }
  if (letta.durata) {
    add(
      'durata-non-letta',
      'AVVISO',
      copie[0]?.anagrafica.riga,
      `La durata di ${codice} («${letta.durata.slice(0, 80)}») non ha due date: scrivi quella che manca.`,
      'inizio',
    );
  }
  for (const testo of letta.nonLetti) {
    add(
      'risorse-non-lette',
      'AVVISO',
      copie[0]?.anagrafica.riga,
      `Le risorse di ${codice} («${testo.slice(0, 100)}») non sono un importo: restano nelle note contabili.`,
      'vociBudget',
    );
  }
  if (scheda.monitoraggio?.esito) {
    add(
      'esito-ignorato',
      'INFO',
      scheda.monitoraggio.riga,
      `Il riquadro di monitoraggio di ${codice} ha già un esito barrato: è un residuo del modello e non è stato importato.`,
    );
  }
  checkPesiFasi(scheda, codice, add);
}

type Add = (
  codice: string,
  gravita: 'INFO' | 'AVVISO',
  riga: number | undefined,
  messaggio: string,
  campo?: string,
) => void;

/** The rows a whole first block has: the last ones tell whether it was cut. */
const CAMPI: [Campo, string][] = [
  ['finalita', 'finalità'],
  ['durata', 'durata'],
  ['percorso', 'indirizzo e obiettivi'],
  ['priorita', 'priorità e peso'],
  ['vincoli', 'vincoli e criticità'],
];

function reportMissing({ codici, copie }: ObiettivoDaCreare, scheda: BozzaScheda, add: Add): void {
  const codice = codici[0] ?? '';
  const isWhole = scheda.dettaglio.length > 0 || scheda.fasi.length > 0 || scheda.risultati.grezzo.length > 0;
  for (const { anagrafica } of copie) {
    const lost = CAMPI.filter(([campo]) => !anagrafica.campi.has(campo)).map(([, label]) => label);
    if (lost.length > 0)
      add(
        'anagrafica-incompleta',
        'AVVISO',
        anagrafica.riga,
        `Nell'anagrafica di ${codice} mancano: ${lost.join(', ')}.`,
      );
  }
  if (!isWhole) {
    add(
      'scheda-solo-copia',
      'AVVISO',
      scheda.riga,
      `Di ${codice} c'è solo l'anagrafica${copie.some(({ anagrafica }) => anagrafica.rimando) ? ', che rimanda a un’altra parte del piano' : ''}: dettaglio, risultati e fasi vanno aggiunti.`,
    );
    return;
  }
  const lost = [
    copie.length === 0 && 'anagrafica',
    scheda.dettaglio.length === 0 && 'dettaglio',
    risultatiIn(scheda.risultati.grezzo).length === 0 && 'risultati attesi',
    scheda.fasi.length === 0 && 'fasi',
    !scheda.monitoraggio && 'riquadro di monitoraggio',
  ].filter((part) => part !== false);
  if (lost.length === 0) return;
  add(
    'scheda-incompleta',
    'AVVISO',
    scheda.riga,
    `Nella scheda ${codice} mancano: ${lost.join(', ')}. Il documento è forse troncato: aggiungi quello che serve.`,
  );
}

/** The weights of the phases of the first year sum to 100. Source: 1-domain §4. */
function checkPesiFasi({ fasi, rigaFasi }: BozzaScheda, codice: string, add: Add): void {
  const pesi = fasi.flatMap(({ peso }) => parseNumero(peso.replace('%', ''))?.valore ?? []);
  const somma = sumDecimals(pesi);
  if (pesi.length === 0 || somma.eq(100)) return;
  add(
    'pesi-fasi-diversi-da-cento',
    'AVVISO',
    rigaFasi,
    `I pesi delle fasi di ${codice} sommano a ${canonicalDecimal(somma)} e non a 100.`,
    'fasi',
  );
}
