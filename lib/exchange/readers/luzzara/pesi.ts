import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import type { ObiettivoFormato } from '../../formato';
import { canonicalDecimal, fitsScale } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import { incarichiOf } from '../../testo/incarichi';
import { parseNumero } from '../../testo/numeri-italiani';
import { plainText } from '../../testo/pulizia';
import type { BozzaParte } from './bozza';

import type { ObiettivoLetto } from './obiettivi';

type Assegnazione = ObiettivoFormato['assegnazioni'][number];

/** A printed weight, `15`, `12,5`, `15 %`, `15/100`; null when the cell is not one. */
export function parsePeso(stampato: string): string | null {
  const bare = plainText(stampato).replace(/\s*(?:%|\/\s*100)$/u, '');
  const peso = parseNumero(bare)?.valore ?? null;
  return peso !== null && fitsScale(peso, 'peso') && toDecimal(peso).gte(0) ? canonicalDecimal(peso) : null;
}

/** The part of one holder, with the number and weight of the summary. Source: 4-import-export «LU», the summary wins. */
export function createAssegnazione(
  letto: ObiettivoLetto,
  isOwner: boolean,
  codice: string,
  segnalatore: Segnalatore,
): Assegnazione {
  const { parte, cdr, numero } = letto;
  const responsabile = incarichiOf(parte.responsabile)[0]?.nominativo;
  const peso = pesoOf(letto, codice, segnalatore);
  return {
    cdr,
    ...(responsabile && { responsabile }),
    ...(numero !== undefined && { numero: String(numero) }),
    ...(peso !== null && { peso }),
    ruolo: isOwner ? 'CAPOFILA' : 'CONCORRENTE',
  };
}

function pesoOf(letto: ObiettivoLetto, codice: string, segnalatore: Segnalatore): string | null {
  const { sintesi, scheda, cdr, parte } = letto;
  const onSummary = sintesi ? parsePeso(sintesi.peso) : null;
  const onCard = scheda?.testata ? parsePeso(scheda.testata.peso) : null;
  const who = parte.responsabile || cdr;
  const add = (found: string, riga: number, messaggio: string) =>
    segnalatore.add({
      codice: found,
      gravita: 'AVVISO',
      entita: 'Obiettivo',
      percorso: [codice, cdr],
      campo: 'peso',
      riga,
      messaggio,
    });
  if (onSummary !== null && onCard !== null && onSummary !== onCard) {
    add(
      'peso-diverso-dalla-scheda',
      scheda?.testata?.rigaPeso ?? letto.riga,
      `L'obiettivo n. ${letto.numero ?? '?'} di ${who} pesa ${inItalian(onSummary)} nella sintesi e ${inItalian(onCard)} nella scheda: vale la sintesi.`,
    );
  }
  if (onSummary === null && onCard !== null) {
    const why = sintesi ? 'Nella sintesi il peso non si legge' : 'La sintesi non lo elenca';
    add(
      'peso-dalla-scheda',
      letto.riga,
      `${why}: l'obiettivo ${codice} di ${who} prende il peso ${inItalian(onCard)} della scheda. Controllalo.`,
    );
  }
  if (onSummary === null && onCard === null) {
    const printed = sintesi?.peso ? ` («${sintesi.peso.slice(0, 20)}»)` : '';
    add('peso-assente', letto.riga, `Il peso dell'obiettivo ${codice} di ${who} non si legge${printed}: scrivilo.`);
  }
  return onSummary ?? onCard;
}

/** Weights of a summary that do not make a hundred, or do not make the total it prints. */
export function reportTotale(parte: BozzaParte, cdr: string, segnalatore: Segnalatore): void {
  const { sintesi, totale, responsabile, riga } = parte;
  if (sintesi.length === 0) return;
  const sum = canonicalDecimal(sumDecimals(sintesi.map((row) => parsePeso(row.peso) ?? '0')));
  const add = (codice: string, at: number, messaggio: string) =>
    segnalatore.add({ codice, gravita: 'AVVISO', entita: 'Cdr', percorso: [cdr], campo: 'peso', riga: at, messaggio });
  const who = responsabile || cdr;
  const printed = totale ? parsePeso(totale.stampato) : null;
  if (totale && printed !== sum) {
    add(
      'totale-pesi-diverso',
      totale.riga,
      `La sintesi di ${who} stampa come totale «${totale.stampato}», ma i pesi letti fanno ${inItalian(sum)}: forse manca una riga.`,
    );
  } else if (sum !== '100') {
    add('pesi-diversi-da-100', riga, `I pesi della sintesi di ${who} fanno ${inItalian(sum)} e non 100: controllali.`);
  }
}

function inItalian(peso: string): string {
  return peso.replace('.', ',');
}
