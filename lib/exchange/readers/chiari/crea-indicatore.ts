import type { IndicatoreFormato } from '../../formato';
import { fitsScale } from '../../numeri';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { proseToMarkdown } from '../../testo/markdown';
import { type Misura, typeValorePrevisto } from '../../testo/valore-previsto';
import { type BozzaIndicatore, wordsOf } from './bozza';
import { numberIn } from './tabella';

export interface SedeIndicatore {
  anno: number;
  /** Code of the card. */
  codice: string;
  segnalatore: Segnalatore;
}

/** One indicator: its quantity typed as far as the print allows, its share of the card as its weight. */
export function createIndicatore(bozza: BozzaIndicatore, sede: SedeIndicatore): IndicatoreFormato {
  const testo = wordsOf(bozza.campi.indicatore);
  const stampato = wordsOf(bozza.campi.quantita);
  const { target, ...misura } = typeValorePrevisto(plainQuantita(stampato), testo, sede.anno);
  const peso = weightIn(wordsOf(bozza.campi.percentuale));
  const attivitaRiferibile = proseToMarkdown(bozza.campi.riferibile ?? []);
  report(bozza, { testo, stampato, peso, misura: { ...misura, target } }, sede);
  return {
    testo: testo || 'Indicatore senza testo',
    ...misura,
    ...(peso !== undefined && { peso }),
    ...(stampato && { valorePrevistoStampato: stampato }),
    ...(attivitaRiferibile && { attivitaRiferibile }),
    ambitoValutazione: 'ORGANIZZATIVA',
    target: target ? [{ anno: sede.anno, ...(target.testo === undefined ? target : { testo: stampato }) }] : [],
  };
}

/**
 * The quantity without the words around its number: `almeno n.2 azioni` → `almeno 2 azioni`, `almeno il 50% delle
 * rilevazioni` → `almeno 50%`, `circa 150 faldoni` → `150 faldoni`: whoever confirms the direction reads the print.
 */
function plainQuantita(stampato: string): string {
  return stampato
    .replace(/^circa\s+(?=\D{0,4}\d)|(?<=\p{L})\s+circa$/iu, '')
    .replace(/(^|\s)n[.°º]?\s*(?=\d)/iu, '$1')
    .replace(/^(almeno|minimo|massimo)\s+(?:il\s+|l['’]\s*)/iu, '$1 ')
    .replace(/^(\D{0,20}\d[\d.,]*\s*%)\s+(?:de|di)\p{L}*\s.*$/iu, '$1');
}

/** `100 %`, `62,5%`, `30`; undefined when it is no share. */
function weightIn(stampato: string): string | undefined {
  const peso = numberIn(stampato.replace(/[.;]$/u, ''));
  return peso !== undefined && !peso.startsWith('-') && fitsScale(peso, 'peso') ? peso : undefined;
}

interface Letto {
  testo: string;
  stampato: string;
  peso: string | undefined;
  misura: Misura;
}

function report(bozza: BozzaIndicatore, { testo, stampato, peso, misura }: Letto, sede: SedeIndicatore): void {
  const name = testo ? `«${testo.slice(0, 60)}»` : `della riga ${bozza.riga}`;
  const dove = `L'indicatore ${name} del progetto ${sede.codice}`;
  const add = (codice: string, campo: string, messaggio: string, gravita: 'INFO' | 'AVVISO', riga = bozza.riga) =>
    sede.segnalatore.add({
      ...{ codice, gravita, campo, riga, messaggio },
      entita: 'Indicatore',
      percorso: [sede.codice, normaliseText(testo).slice(0, 60)],
      bloccaApprovazione: campo === 'target' || campo === 'verso',
    });
  if (!testo) {
    add('indicatore-senza-testo', 'testo', `${dove} ha perso la riga con le sue parole: scrivile.`, 'AVVISO');
  }
  if (peso === undefined) {
    add('percentuale-mancante', 'peso', `${dove} non ha una percentuale che si legga: scrivila.`, 'AVVISO');
  }
  const riga = bozza.campi.quantita?.[0]?.numero ?? bozza.riga;
  if (misura.target === null) {
    add('indicatore-senza-target', 'target', `${dove} non ha una quantità: aggiungila.`, 'AVVISO');
  } else if (misura.natura === 'TESTO') {
    const messaggio = `${dove} ha la quantità «${stampato.slice(0, 80)}», che resta scritta a parole: per misurarla serve un numero o una data.`;
    add('target-testuale', 'target', messaggio, 'AVVISO', riga);
  } else if (misura.versoPresunto) {
    const better = misura.verso === 'DECRESCENTE' ? 'più è basso meglio è' : 'più è alto meglio è';
    const messaggio = `${dove} non dice se «${stampato}» è un minimo o un massimo: si è presunto che ${better}. Conferma la direzione.`;
    add('verso-presunto', 'verso', messaggio, 'INFO', riga);
  }
}
