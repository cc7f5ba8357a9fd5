import { budgetScheda } from '@/lib/domain/cdr-budget';
import { buildTabellaCdr, type NodoStrategico, type SchedaCdr, type TabellaCdr } from '@/lib/domain/cdr-table';
import { type DecimalInput, parseDecimal } from '@/lib/domain/numeric';
import { formatImporto } from '@/lib/format/number';
import type { PianoFormato, ProgettoFormato } from '../../formato';
import { nodeName } from '../../reconcile/node-name';
import type { Cella, Riga, Tabella } from './documento';

const SENZA_COLLEGAMENTO = 'Senza collegamento strategico';
/** What the third level is called where the ente has no word of its own. */
const OPERATIVO = 'Obiettivo operativo';

export function etichettaOperativo({ ente }: PianoFormato): string {
  return ente.etichettaOperativo ?? OPERATIVO;
}

/** The domain's table of some cards of a plan: same budgets, shares and order as on the screen. */
export function tabellaOf(piano: PianoFormato, schede: readonly ProgettoFormato[]): TabellaCdr {
  return buildTabellaCdr(schede.map((scheda) => toSchedaCdr(piano, scheda)));
}

function toSchedaCdr({ alberoStrategico, piano }: PianoFormato, scheda: ProgettoFormato): SchedaCdr {
  const spese = scheda.vociBudget.filter(
    ({ titoloBilancio, anno }) => anno === piano.anno && titoloBilancio.startsWith('SPESA'),
  );
  return {
    codice: scheda.codice,
    titolo: scheda.titolo,
    ordine: scheda.ordine,
    budget: budgetScheda({ spese: spese.map(({ previsto }) => previsto), budgetStampato: budgetStampatoOf(scheda) }),
    collegamento: findCollegamento(alberoStrategico, scheda),
  };
}

/** The budget a document printed for a card, when it is a number. */
export function budgetStampatoOf({ budgetStampato }: ProgettoFormato): DecimalInput | null {
  return budgetStampato === undefined ? null : parseDecimal(budgetStampato);
}

/** The nodes of the principal link, each with its path as identity. */
function findCollegamento(
  albero: PianoFormato['alberoStrategico'],
  { collegamenti }: ProgettoFormato,
): SchedaCdr['collegamento'] {
  const link = collegamenti.find(({ principale }) => principale) ?? collegamenti[0];
  if (!link) return null;
  const indirizzo = findNodo(albero, link.indirizzo, '');
  const strategico =
    indirizzo && findNodo(indirizzo.nodo.obiettiviStrategici, link.obiettivoStrategico, indirizzo.chiave);
  const operativo =
    strategico && findNodo(strategico.nodo.obiettiviOperativi, link.obiettivoOperativo, strategico.chiave);
  if (!indirizzo || !strategico || !operativo) return null;
  return { indirizzo: toNodo(indirizzo), obiettivoStrategico: toNodo(strategico), azione: toNodo(operativo) };
}

interface Trovato<T> {
  nodo: T;
  ordine: number;
  chiave: string;
}

function findNodo<T extends { titolo: string; codice?: string }>(
  fratelli: readonly T[],
  nome: string,
  padre: string,
): Trovato<T> | null {
  const ordine = fratelli.findIndex((nodo) => nodeName(nodo, fratelli) === nome);
  const nodo = fratelli[ordine];
  return nodo ? { nodo, ordine, chiave: `${padre}/${ordine}` } : null;
}

function toNodo({ nodo, ordine, chiave }: Trovato<{ titolo: string; codice?: string }>): NodoStrategico {
  return { chiave, codice: nodo.codice, titolo: nodo.titolo, ordine };
}

/** The table of a CDR as the plans print it: groups, cards, a total under each group, the total of the CDR. */
export function printTabellaCdr(
  piano: PianoFormato,
  cdr: { readonly nome: string; readonly totale: string },
  schede: readonly ProgettoFormato[],
): Tabella {
  const tabella = tabellaOf(piano, schede);
  const operativo = etichettaOperativo(piano);
  const righe = tabella.indirizzi.flatMap((indirizzo) => [
    gruppo(1, 'Indirizzo', indirizzo.nodo),
    ...indirizzo.obiettivi.flatMap((obiettivo) => [
      gruppo(2, 'Obiettivo strategico', obiettivo.nodo),
      ...obiettivo.azioni.flatMap((azione) => [
        gruppo(3, operativo, azione.nodo),
        ...azione.schede.map(
          ({ codice, titolo, ...importi }): Riga => ({
            tipo: 'voce',
            celle: [{ testo: codice }, { testo: titolo }, ...importiOf(importi)],
          }),
        ),
        totale(3, `Totale ${operativo}`, azione),
      ]),
      totale(2, 'Totale Obiettivo', obiettivo),
    ]),
    totale(1, 'Totale Indirizzo', indirizzo),
  ]);
  return {
    tipo: 'tabella',
    descrizione: `${cdr.nome}: budget delle schede e quota di assorbimento, per indirizzo, obiettivo strategico e ${operativo.toLowerCase()}`,
    colonne: [
      { titolo: 'Codice', quota: 19 },
      { titolo: 'Progetto', quota: 51 },
      { titolo: 'Budget', quota: 17, numerica: true },
      { titolo: '% di assorbimento', quota: 13, numerica: true },
    ],
    righe: [...righe, totale(4, cdr.totale, tabella)],
  };
}

function gruppo(livello: 1 | 2 | 3, nome: string, nodo: NodoStrategico | null): Riga {
  const testo = nodo ? [nodo.codice, nodo.titolo].filter(Boolean).join(' ') : SENZA_COLLEGAMENTO;
  return { tipo: 'gruppo', livello, celle: [{ nome, testo, colonne: 4 }] };
}

type Importi = Pick<TabellaCdr, 'budget' | 'percentuale'>;

function totale(livello: 1 | 2 | 3 | 4, nome: string, importi: Importi): Riga {
  return { tipo: 'totale', livello, celle: [{ testo: nome, colonne: 2 }, ...importiOf(importi)] };
}

function importiOf({ budget, percentuale }: Importi): Cella[] {
  return [{ testo: formatImporto(budget) }, { testo: formatImporto(percentuale) }];
}
