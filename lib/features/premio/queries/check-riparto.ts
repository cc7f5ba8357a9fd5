import 'server-only';
import type { RipartoFondo } from '@/lib/domain/allocation/riparto-fondo';
import { italianDecimal } from '@/lib/domain/italian-notation';
import { type Decimal, toDecimal } from '@/lib/domain/numeric';
import type { FondoMostrato, PremioMostrato, QuotaMostrata, RilievoRiparto } from '../types';

/** Differences told one by one: a table that disagrees everywhere needs one sentence, not a hundred. */
const MAX_TOLD = 10;

/** Where fund, quotas and amounts do not follow from each other, in words. */
export function checkRiparto(
  fondo: FondoMostrato,
  quote: readonly QuotaMostrata[],
  premi: readonly PremioMostrato[],
  riparto: RipartoFondo,
): RilievoRiparto[] {
  return [...checkFondo(fondo, riparto), ...checkQuote(quote), ...checkPremi(premi, riparto)];
}

function checkFondo({ totale, primaFase, riserva }: FondoMostrato, { somma, resto }: RipartoFondo): RilievoRiparto[] {
  const rilievi: RilievoRiparto[] = [];
  const whole = riserva === null ? toDecimal(primaFase) : toDecimal(primaFase).plus(riserva);
  if (totale !== null && !whole.equals(toDecimal(totale))) {
    const messaggio = `Il fondo di ${euro(totale)} non è la somma di quanto si ripartisce e della riserva, che fanno ${euro(whole)}.`;
    rilievi.push({ gravita: 'AVVISO', messaggio });
  }
  if (!resto.isZero()) {
    const messaggio = `Gli importi sommano ${euro(somma)}, il fondo da ripartire è di ${euro(primaFase)}: la differenza è ${euro(resto)}.`;
    rilievi.push({ gravita: 'AVVISO', messaggio });
  }
  return rilievi;
}

/** Half-up makes a quota miss its own amount by cents, which the last quota takes: said, so that nobody hunts for them. */
function checkQuote(quote: readonly QuotaMostrata[]): RilievoRiparto[] {
  return quote.flatMap(({ denominazione, importo, somma }): RilievoRiparto[] => {
    const resto = toDecimal(somma).minus(importo);
    if (resto.isZero()) return [];
    const isCents = resto.abs().lt('0.10');
    const why = isCents ? ' È l’arrotondamento al centesimo delle sue righe.' : '';
    const messaggio = `La quota «${denominazione}» è di ${euro(importo)} e le sue righe sommano ${euro(somma)}: ${euro(resto)} di differenza.${why}`;
    return [{ gravita: isCents ? 'INFO' : 'AVVISO', messaggio }];
  });
}

function checkPremi(premi: readonly PremioMostrato[], riparto: RipartoFondo): RilievoRiparto[] {
  const told = premi.flatMap((premio, indice): RilievoRiparto[] => {
    const { differenza, calcolato } = riparto.premi[indice] ?? {};
    const points = checkPunti(premio);
    if (!differenza || !calcolato || differenza.isZero()) return points;
    const messaggio = `Il progetto ${premio.codice} ha ${euro(premio.importo ?? '0')}, il riparto gli darebbe ${euro(calcolato)}: resta l’importo del piano.`;
    return [...points, { gravita: 'AVVISO', messaggio }];
  });
  const others = told.length - MAX_TOLD;
  if (others <= 0) return told;
  const messaggio = `Altre ${others} righe non tornano: la colonna «Dal riparto» dice quanto darebbe il calcolo.`;
  return [...told.slice(0, MAX_TOLD), { gravita: 'AVVISO', messaggio }];
}

function checkPunti({ codice, peso, coefficiente, punti }: PremioMostrato): RilievoRiparto[] {
  if (peso === null || coefficiente === null || punti === null) return [];
  const expected = toDecimal(peso).times(coefficiente);
  if (expected.equals(toDecimal(punti))) return [];
  const messaggio = `I punti del progetto ${codice} sono ${short(punti)}, ma peso per coefficiente fa ${short(expected)}.`;
  return [{ gravita: 'AVVISO', messaggio }];
}

function euro(importo: Decimal | string): string {
  return `${italianDecimal(importo, 2)} €`;
}

function short(valore: Decimal | string): string {
  return toDecimal(valore).toFixed().replace('.', ',');
}
