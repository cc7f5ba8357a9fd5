import { formatData } from '@/lib/format/date';
import { formatImporto } from '@/lib/format/number';
import type { CdrFormato, PianoFormato, ProgettoFormato } from '../../formato';
import type { Blocco, Documento, Provenienza } from './documento';
import { giornoOf } from './giorno';
import { printScheda, responsabiliOf } from './scheda';
import { printTabellaCdr, tabellaOf } from './tabella-cdr';
import { titoloOf } from './titolo';

const TITOLO = 'Allegato B';
const TUTTO_L_ENTE = 'Schede di tutto l’ente';

/** What a chapter is about: a CDR with cards, or the cards that belong to none. */
interface Capitolo {
  cdr: CdrFormato | null;
  nome: string;
  schede: ProgettoFormato[];
}

/**
 * The annex of the PEG: cover, centres of responsibility with their totals and, for each, its table and its cards. The same plan gives
 * the same document, whether it comes from an approved version or from the draft.
 * @param soloCdr the codes of the CDR to print; all of them when absent
 */
export function buildAllegatoB(piano: PianoFormato, da: Provenienza, soloCdr?: readonly string[]): Documento {
  const { denominazione } = piano.ente;
  const capitoli = listCapitoli(piano).filter(({ cdr }) => !soloCdr || soloCdr.includes(cdr?.codice ?? ''));
  const titoloPiano = piano.piano.titolo;
  return {
    titolo: `${titoloPiano} – ${TITOLO}`,
    ente: denominazione,
    copertina: {
      ente: denominazione,
      sopra: TITOLO,
      titolo: titoloPiano,
      periodo: periodoOf(piano.piano),
      atto: describeAtto(da),
    },
    testata: { sinistra: denominazione, destra: `${titoloPiano} · ${TITOLO}` },
    piede: describePiede(da),
    bozza: da.tipo === 'bozza',
    blocchi: [...printRiepilogo(piano, capitoli), ...capitoli.flatMap((capitolo) => printCapitolo(piano, capitolo))],
  };
}

function periodoOf({ anno, annoFine }: PianoFormato['piano']): string {
  return anno === annoFine ? String(anno) : `${anno}–${annoFine}`;
}

function describeAtto(da: Provenienza): string[] {
  if (da.tipo === 'bozza') return [`BOZZA del ${formatData(giornoOf(da.data))}`, 'Documento di lavoro, non approvato'];
  const { organo, numero, data } = da.atto;
  return [
    `Approvato con atto di ${organo} n. ${numero} del ${formatData(giornoOf(data))}`,
    `Versione ${da.numero} · impronta SHA-256 ${da.sha256.slice(0, 16)}…`,
  ];
}

function describePiede(da: Provenienza): string {
  if (da.tipo === 'bozza') return `BOZZA del ${formatData(giornoOf(da.data))}`;
  return `Versione ${da.numero} · ${da.atto.organo} n. ${da.atto.numero} del ${formatData(giornoOf(da.atto.data))}`;
}

function listCapitoli({ cdr, progetti }: PianoFormato): Capitolo[] {
  const inOrdine = progetti.toSorted((a, b) => a.ordine - b.ordine);
  const known = new Set(cdr.map(({ codice }) => codice));
  const altre = inOrdine.filter((scheda) => scheda.cdr === undefined || !known.has(scheda.cdr));
  return [
    { cdr: null, nome: TUTTO_L_ENTE, schede: altre },
    ...cdr.map((nodo) => ({
      cdr: nodo,
      nome: `${nodo.codice} ${nodo.denominazione}`,
      schede: inOrdine.filter((scheda) => scheda.cdr === nodo.codice),
    })),
  ].filter(({ schede }) => schede.length > 0);
}

/** The centres of responsibility, with how many cards and how much money each has. */
function printRiepilogo(piano: PianoFormato, capitoli: readonly Capitolo[]): Blocco[] {
  const righe = capitoli.map(({ cdr, nome, schede }) => ({
    tipo: 'voce' as const,
    celle: [
      { testo: nome, nota: responsabiliOf(cdr ?? undefined) || undefined },
      { testo: String(schede.length) },
      { testo: formatImporto(tabellaOf(piano, schede).budget) },
    ],
  }));
  const tutte = capitoli.flatMap(({ schede }) => schede);
  return [
    titoloOf(1, 'Centri di responsabilità'),
    {
      tipo: 'tabella',
      descrizione: 'Centri di responsabilità con il numero delle schede e il budget, in euro',
      colonne: [
        { titolo: 'Centro di responsabilità', quota: 66 },
        { titolo: 'Schede', quota: 12, numerica: true },
        { titolo: 'Budget', quota: 22, numerica: true },
      ],
      righe: [
        ...righe,
        {
          tipo: 'totale',
          livello: 4,
          celle: [
            { testo: 'Totale' },
            { testo: String(tutte.length) },
            { testo: formatImporto(tabellaOf(piano, tutte).budget) },
          ],
        },
      ],
    },
    { tipo: 'nota', testo: COME_SI_LEGGE },
  ];
}

const COME_SI_LEGGE =
  'Importi in euro. Il budget somma le spese della scheda, mai le entrate. La percentuale di assorbimento è sul totale del CDR, a ogni livello, arrotondata a due decimali: la somma può non dare 100,00. «–» significa nessuna voce di spesa, «0,00» una voce a zero.';

function printCapitolo(piano: PianoFormato, { cdr, nome, schede }: Capitolo): Blocco[] {
  const responsabili = responsabiliOf(cdr ?? undefined);
  return [
    titoloOf(1, cdr?.denominazione ?? nome, { codice: cdr?.codice }),
    ...(responsabili === '' ? [] : [{ tipo: 'fatti' as const, voci: [['Dirigente', responsabili] as const] }]),
    printTabellaCdr(piano, { nome, totale: cdr ? `Totale CDR ${cdr.codice}` : 'Totale' }, schede),
    ...schede.flatMap((scheda) => printScheda(piano, scheda)),
  ];
}
