import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import { normaliseText } from '../../reconcile/normalise';
import type { Segnalatore } from '../../segnalatore';
import { parseNumero } from '../../testo/numeri-italiani';
import type { BozzaDocumento, BozzaUnita } from './bozza';

/** What is doubtful about the document as a whole: sums that do not hold, parts of no card, lines nothing explains. */
export function reportDocumento(documento: BozzaDocumento, segnalatore: Segnalatore): void {
  for (const unita of documento.unita) checkTotale(unita, segnalatore);
  for (const { riga } of documento.frammenti) {
    segnalatore.add({
      codice: 'frammento-senza-scheda',
      gravita: 'AVVISO',
      entita: 'Piano',
      percorso: ['schede'],
      riga,
      messaggio: `Alla riga ${riga} comincia l'anagrafica di una scheda che ha perso l'intestazione con il codice: non è stata importata.`,
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

/** The weights of a unit against the sum printed under them; without that line the table may be cut. */
function checkTotale({ nome, voci, totale, isAppendice, riga }: BozzaUnita, segnalatore: Segnalatore): void {
  if (isAppendice || voci.length === 0) return;
  const dubbio = { gravita: 'AVVISO' as const, entita: 'Cdr', percorso: [normaliseText(nome)], campo: 'peso' };
  if (!totale) {
    segnalatore.add({
      ...dubbio,
      codice: 'elenco-incompleto',
      riga,
      messaggio: `L'elenco degli obiettivi di «${nome}» finisce senza la riga del totale: forse manca qualcosa.`,
    });
    return;
  }
  const stampato = parseNumero(totale.stampato.replace('%', ''))?.valore;
  const somma = sumDecimals(voci.flatMap(({ peso }) => parseNumero(peso.replace('%', ''))?.valore ?? []));
  if (stampato === undefined || somma.eq(toDecimal(stampato))) return;
  segnalatore.add({
    ...dubbio,
    codice: 'totale-pesi-diverso',
    riga: totale.riga,
    messaggio: `I pesi degli obiettivi di «${nome}» sommano a ${somma.toString().replace('.', ',')}, il totale stampato è ${totale.stampato}: controlla se ne manca uno.`,
  });
}
