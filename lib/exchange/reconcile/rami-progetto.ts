import type { FaseFormato, IndicatoreFormato, ObiettivoFormato, PremioFormato, ProgettoFormato } from '../formato';
import { abbreviate, normaliseText } from './normalise';
import { campiOf } from './rami-struttura';
import type { Ramo } from './ramo';

type CollegamentoFormato = ProgettoFormato['collegamenti'][number];
/** Key of the third-level node of the strategic tree a link of a card names. */
export type NodoDelCollegamento = (collegamento: CollegamentoFormato) => string;

/** A card as a row, with everything it holds below it. */
export function progettoRamo(progetto: ProgettoFormato, nodoDel: NodoDelCollegamento): Ramo {
  return {
    entita: 'Progetto',
    nodo: progetto,
    identita: [progetto.codice],
    posizionale: false,
    etichetta: `${progetto.codice} ${abbreviate(progetto.titolo)}`,
    campi: campiOf(progetto, ['ordine', 'collegamenti', 'obiettivi', 'fasi', 'vociBudget', 'personale', 'premio']),
    ordine: progetto.ordine,
    figli: [
      ...progetto.collegamenti.map((collegamento) => collegamentoRamo(collegamento, nodoDel(collegamento))),
      ...progetto.obiettivi.map(obiettivoRamo),
      ...progetto.fasi.map(faseRamo),
      ...progetto.vociBudget.map(voceRamo),
      ...progetto.personale.map(impegnoRamo),
      ...(progetto.premio ? [premioRamo(progetto.premio)] : []),
    ],
  };
}

/** The link is to the node, not to its words: a title corrected in the tree changes no card. */
function collegamentoRamo(collegamento: CollegamentoFormato, nodo: string): Ramo {
  return {
    entita: 'Collegamento',
    nodo: collegamento,
    identita: [nodo],
    posizionale: false,
    etichetta: `Collegamento a ${abbreviate(collegamento.obiettivoOperativo)}`,
    campi: { nodo, principale: collegamento.principale },
    figli: [],
  };
}

function obiettivoRamo(obiettivo: ObiettivoFormato): Ramo {
  return {
    entita: 'Obiettivo',
    nodo: obiettivo,
    identita: [obiettivo.codice],
    posizionale: false,
    etichetta: `${obiettivo.codice} ${abbreviate(obiettivo.titolo)}`,
    campi: campiOf(obiettivo, ['ordine', 'assegnazioni', 'indicatori']),
    ordine: obiettivo.ordine,
    figli: [
      ...obiettivo.assegnazioni.map(
        (assegnazione): Ramo => ({
          entita: 'Assegnazione',
          nodo: assegnazione,
          identita: [assegnazione.cdr],
          posizionale: false,
          etichetta: `Assegnazione al CDR ${assegnazione.cdr}`,
          campi: campiOf(assegnazione),
          figli: [],
        }),
      ),
      ...obiettivo.indicatori.map(indicatoreRamo),
    ],
  };
}

function indicatoreRamo(indicatore: IndicatoreFormato): Ramo {
  const testo = normaliseText(indicatore.testo);
  const codice = indicatore.codice ?? '';
  return {
    entita: 'Indicatore',
    nodo: indicatore,
    identita: [codice && `${codice} ${testo}`, testo && `= ${testo}`, codice],
    posizionale: codice === '',
    etichetta: [codice, abbreviate(indicatore.testo)].filter(Boolean).join(' '),
    campi: campiOf(indicatore, ['target']),
    figli: indicatore.target.map(
      (target): Ramo => ({
        entita: 'Target',
        nodo: target,
        identita: [`${target.anno} ${normaliseText(target.ripartizione ?? '')}`],
        posizionale: false,
        etichetta: ['Valore atteso', String(target.anno), target.ripartizione].filter(Boolean).join(' '),
        campi: campiOf(target),
        figli: [],
      }),
    ),
  };
}

/** A phase number is printed, not unique, and moves when a phase is inserted: the words weigh more. */
function faseRamo(fase: FaseFormato): Ramo {
  const testo = normaliseText(fase.descrizione);
  const posto = `${fase.obiettivo ?? ''} ${fase.assegnazione ?? ''} ${fase.ordine}`;
  return {
    entita: 'Fase',
    nodo: fase,
    identita: [`${posto} ${testo}`, testo && `${fase.obiettivo ?? ''} ${testo}`, testo && `= ${testo}`, posto],
    posizionale: false,
    etichetta: `Fase ${fase.ordine} ${abbreviate(fase.descrizione)}`,
    campi: campiOf(fase, ['periodi']),
    figli: fase.periodi.map(
      (periodo): Ramo => ({
        entita: 'PeriodoFase',
        nodo: periodo,
        identita: [`${periodo.anno} ${periodo.inizio ?? ''}`, `${periodo.anno}`],
        posizionale: false,
        etichetta: `Periodo ${periodo.anno}`,
        campi: campiOf(periodo),
        figli: [],
      }),
    ),
  };
}

function voceRamo(voce: ProgettoFormato['vociBudget'][number]): Ramo {
  const capitolo = voce.capitolo ? `${voce.capitolo}/${voce.articolo ?? ''} ${voce.titoloBilancio} ${voce.anno}` : '';
  const testo = `${normaliseText(voce.descrizione)} ${voce.titoloBilancio} ${voce.anno}`;
  return {
    entita: 'VoceBudget',
    nodo: voce,
    identita: [`${capitolo} ${testo} ${voce.previsto}`, `${capitolo} ${testo}`, capitolo, `= ${testo}`],
    posizionale: capitolo === '',
    etichetta: voce.capitolo ? `Capitolo ${voce.capitolo}` : `Voce di budget ${abbreviate(voce.descrizione)}`,
    campi: campiOf(voce),
    figli: [],
  };
}

function impegnoRamo(impegno: ProgettoFormato['personale'][number]): Ramo {
  const nominativo = normaliseText(impegno.nominativo);
  return {
    entita: 'ImpegnoPersonale',
    nodo: impegno,
    identita: [`${nominativo} ${normaliseText(impegno.relazione)}`, nominativo],
    posizionale: false,
    etichetta: `Impegno di ${impegno.nominativo}`,
    campi: campiOf(impegno),
    figli: [],
  };
}

/** A card has one at most. */
function premioRamo(premio: PremioFormato): Ramo {
  return {
    entita: 'Premio',
    nodo: premio,
    identita: ['premio'],
    posizionale: false,
    etichetta: 'Premio della scheda',
    campi: campiOf(premio),
    figli: [],
  };
}
