import { budgetOfRows, budgetScheda } from '@/lib/domain/cdr-budget';
import { TITOLO_BILANCIO } from '@/lib/format/nomi-scheda';
import { formatImporto } from '@/lib/format/number';
import { type PianoFormato, type ProgettoFormato, TITOLI_BILANCIO, type VoceBudgetFormato } from '../../formato';
import type { Blocco, Colonna, Riga } from './documento';
import { budgetStampatoOf } from './tabella-cdr';

/** Amounts of one title in one year stand in a column of their own, as the plans print them. */
interface Conto {
  titolo: VoceBudgetFormato['titoloBilancio'];
  anno: number;
}

/** The budget of a card: a row for each entry, a column for each title and year, the totals. */
export function printBudget({ piano }: PianoFormato, scheda: ProgettoFormato): Blocco[] {
  const { codice, vociBudget } = scheda;
  if (vociBudget.length === 0) {
    const budget = budgetScheda({ spese: [], budgetStampato: budgetStampatoOf(scheda) });
    return budget === null ? [] : [{ tipo: 'nota', testo: `Spese previste: ${formatImporto(budget)} euro.` }];
  }
  const conti = listConti(vociBudget);
  const colonne: Colonna[] = [
    { titolo: 'Capitolo', quota: 16 },
    { titolo: 'Descrizione', quota: conti.length > 2 ? 34 : 48 },
    ...conti.map(({ titolo, anno }) => ({
      titolo: anno === piano.anno ? TITOLO_BILANCIO[titolo] : `${TITOLO_BILANCIO[titolo]} ${anno}`,
      quota: 18,
      numerica: true,
    })),
  ];
  const righe = vociBudget.map(
    (voce): Riga => ({
      tipo: 'voce',
      celle: [
        { testo: capitoloOf(voce) },
        { testo: voce.descrizione },
        ...conti.map((conto) => ({ testo: isOf(voce, conto) ? formatImporto(voce.previsto) : '' })),
      ],
    }),
  );
  const totale: Riga = {
    tipo: 'totale',
    livello: 4,
    celle: [
      { testo: 'Totale', colonne: 2 },
      ...conti.map((conto) => ({ testo: formatImporto(sumOf(vociBudget, conto)) })),
    ],
  };
  return [
    {
      tipo: 'tabella',
      descrizione: `Budget della scheda ${codice}, in euro`,
      colonne,
      righe: [...righe, totale],
    },
  ];
}

function listConti(voci: readonly VoceBudgetFormato[]): Conto[] {
  const anni = [...new Set(voci.map(({ anno }) => anno))].sort();
  return anni
    .flatMap((anno) => TITOLI_BILANCIO.map((titolo) => ({ titolo, anno })))
    .filter((conto) => voci.some((voce) => isOf(voce, conto)));
}

function isOf({ titoloBilancio, anno }: VoceBudgetFormato, conto: Conto): boolean {
  return titoloBilancio === conto.titolo && anno === conto.anno;
}

function sumOf(voci: readonly VoceBudgetFormato[], conto: Conto) {
  return budgetOfRows(voci.filter((voce) => isOf(voce, conto)).map(({ previsto }) => previsto));
}

function capitoloOf({ capitolo, articolo, titoloBilancio }: VoceBudgetFormato): string {
  if (capitolo === undefined) return '–';
  const segno = titoloBilancio.startsWith('ENTRATA') ? 'E' : 'U';
  return `${segno} ${[capitolo, articolo].filter(Boolean).join('/')}`;
}
