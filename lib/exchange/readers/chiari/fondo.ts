import { ricavaQuote } from '@/lib/domain/allocation/ricava-quote';
import { italianDecimal } from '@/lib/domain/italian-notation';
import { type Decimal, sumDecimals, toDecimal } from '@/lib/domain/numeric';
import type { FondoFormato, ProgettoFormato } from '../../formato';
import { canonicalMoney } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import type { RigaProsa } from '../../testo/markdown';
import { type BozzaDocumento, wordsOf } from './bozza';
import { amountIn } from './tabella';

/** The quotas of the fund, in the order they are shared out; the document shares them without naming them. */
export const QUOTE = {
  FISSI: 'Importi fissi',
  GENERALI_E_DI_SETTORE: 'Progetti generali e di settore',
  INTERSETTORIALI: 'Progetti intersettoriali',
} as const;

/** Whose quota a project draws on: an amount without points is fixed. */
export function quotaOf(ambito: ProgettoFormato['ambito'], hasPunti: boolean): string {
  if (!hasPunti) return QUOTE.FISSI;
  return ambito === 'INTERSETTORIALE' ? QUOTE.INTERSETTORIALI : QUOTE.GENERALI_E_DI_SETTORE;
}

type Ruolo = 'totale' | 'primaFase' | 'riserva';
interface Importi extends Partial<Record<Ruolo, Decimal>> {
  riga?: number;
}

const IMPORTO = /(?:€|\beuro)\s*(\d[\d.]*,\d{2})|(\d[\d.]*,\d{2})\s*(?:€|euro\b)/giu;
const RUOLI: readonly [RegExp, Ruolo][] = [
  [/rimand|riserv|accanton|eventual|ulterior|residu/iu, 'riserva'],
  [/prima fase|attribui|finanziat|assegn|destina/iu, 'primaFase'],
  [/complessiv|massim|total|ammont|fondo/iu, 'totale'],
];

/** The fund of a plan, with its quotas found back from the table; undefined when the document prints no amount. */
export function createFondo(
  documento: BozzaDocumento,
  progetti: readonly ProgettoFormato[],
  segnalatore: Segnalatore,
): FondoFormato | undefined {
  const stampati = importiIn([...documento.premessa, ...documento.seguito, ...documento.testoIgnoto]);
  const premi = progetti.flatMap(({ premio }) => (premio?.importo === undefined ? [] : [premio]));
  const somma = sumDecimals(premi.map(({ importo = '0' }) => importo));
  if (premi.length === 0 && !stampati.primaFase && !stampati.totale) return undefined;
  const known = completeImporti(stampati);
  const primaFase = known.primaFase ?? somma;
  const report = (codice: string, messaggio: string, riga = stampati.riga) =>
    segnalatore.add({
      ...{ codice, messaggio, gravita: 'AVVISO', entita: 'Fondo', percorso: ['fondo'] },
      ...(riga !== undefined && { riga }),
    });
  if (!known.primaFase) {
    report(
      'fondo-non-letto',
      `Il documento non dice quanto del fondo si ripartisce: si è presa la somma degli importi stampati, € ${italianDecimal(somma, 2)}.`,
    );
  } else if (known.totale && known.riserva && !known.totale.equals(known.primaFase.plus(known.riserva))) {
    report(
      'fondo-non-quadra',
      `Il fondo di € ${italianDecimal(known.totale, 2)} non è la somma di € ${italianDecimal(known.primaFase, 2)} e di € ${italianDecimal(known.riserva, 2)}: gli importi restano come stampati.`,
    );
  }
  if (known.primaFase && !somma.equals(primaFase)) {
    report(
      'importi-diversi-dal-fondo',
      `Gli importi della tabella sommano € ${italianDecimal(somma, 2)}, il fondo ripartito è di € ${italianDecimal(primaFase, 2)}: controlla le righe che mancano.`,
      documento.rigaTabella,
    );
  }
  const quote = quoteOf(primaFase, premi);
  if (!quote.isExact && premi.length > 0) {
    report(
      'quote-non-ricavate',
      'Nessuna divisione del fondo tra le sue quote dà gli importi stampati: di ogni quota si è presa la somma delle righe.',
      documento.rigaTabella,
    );
  }
  return {
    ...(known.totale && { totale: canonicalMoney(known.totale) }),
    primaFase: canonicalMoney(primaFase),
    ...(known.riserva && { riserva: canonicalMoney(known.riserva) }),
    quote: quote.list,
  };
}

type Premio = NonNullable<ProgettoFormato['premio']>;

function quoteOf(primaFase: Decimal, premi: readonly Premio[]): { list: FondoFormato['quote']; isExact: boolean } {
  const drawing = (nome: string) => premi.filter(({ quota }) => quota === nome);
  const sumOf = (nome: string) => sumDecimals(drawing(nome).map(({ importo = '0' }) => importo));
  const shared = [QUOTE.GENERALI_E_DI_SETTORE, QUOTE.INTERSETTORIALI].filter((nome) => drawing(nome).length > 0);
  const fissi = drawing(QUOTE.FISSI).length > 0 ? sumOf(QUOTE.FISSI) : null;
  const stampate = shared.map((nome) => ({
    punti: drawing(nome).map(({ punti = '0' }) => punti),
    importi: drawing(nome).map(({ importo = '0' }) => importo),
  }));
  const found = ricavaQuote(primaFase.minus(fissi ?? toDecimal('0')), stampate);
  const list: FondoFormato['quote'] = shared.map((denominazione, i) => ({
    denominazione,
    criterio: 'PUNTI',
    importo: canonicalMoney(found?.[i] ?? sumOf(denominazione)),
  }));
  const fixed = { denominazione: QUOTE.FISSI, criterio: 'IMPORTO_FISSO' as const };
  return {
    list: fissi ? [{ ...fixed, importo: canonicalMoney(fissi) }, ...list] : list,
    isExact: found !== null || shared.length === 0,
  };
}

/** The amounts of the sentence about the fund, told apart by the words before each. */
function importiIn(righe: readonly RigaProsa[]): Importi {
  const importi: Importi = {};
  for (const paragrafo of paragraphsOf(righe)) {
    const testo = wordsOf(paragrafo);
    if (!/\bprem[io]|\bfondo\b|incentiv|progettualit/iu.test(testo)) continue;
    let from = 0;
    for (const match of testo.matchAll(IMPORTO)) {
      const importo = amountIn(match[1] ?? match[2] ?? '');
      const before = testo.slice(from, match.index);
      const ruolo = RUOLI.find(([words]) => words.test(before))?.[1];
      from = match.index + match[0].length;
      if (importo === undefined || !ruolo || importi[ruolo]) continue;
      importi[ruolo] = toDecimal(importo);
      importi.riga ??= paragrafo[0]?.numero ?? 1;
    }
  }
  return importi;
}

function paragraphsOf(righe: readonly RigaProsa[]): RigaProsa[][] {
  const paragrafi: RigaProsa[][] = [[]];
  for (const riga of righe) {
    if (riga.testo === '') paragrafi.push([]);
    else paragrafi.at(-1)?.push(riga);
  }
  return paragrafi.filter((paragrafo) => paragrafo.length > 0);
}

/** Two of the three amounts give the third. */
function completeImporti({ totale, primaFase, riserva }: Importi): Partial<Record<Ruolo, Decimal>> {
  const first = primaFase ?? (totale && riserva ? totale.minus(riserva) : undefined);
  return { ...(totale && { totale }), ...(first && { primaFase: first }), ...(riserva && { riserva }) };
}
