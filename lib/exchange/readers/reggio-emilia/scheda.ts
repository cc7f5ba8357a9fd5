import type { BozzaPercorso, BozzaScheda } from './bozza';
import { appendText, type Contesto, ensureCdr, isClosed, openScheda, type Passo, schedaForContent } from './contesto';
import { matchCodiceProgetto } from './lessico';
import type { Riga } from './righe';
import { isTabellaClosed } from './tabella';

/** The first page of a card: code, title, description, strategic block. */

export const readCodiceScheda: Passo = (contesto, riga) => {
  const found = matchCodiceProgetto(riga.testo);
  if (!found) return false;
  const cdr = ensureCdr(contesto, riga.numero);
  if (riga.celle && contesto.sezione === 'tabella' && !isTabellaClosed(cdr)) return false;
  const listed = cdr.tabella.some(({ codice }) => codice === found.codice);
  const opened = cdr.schede.some(({ codice }) => codice === found.codice);
  const inProse = contesto.sezione === 'testo' && !riga.evidenza && found.resto !== '';
  if (inProse && (!listed || opened)) return false;
  if (contesto.scheda?.codice === found.codice && !isClosed(contesto.scheda)) return true;
  const scheda = openScheda(contesto, found.codice, found.chiave, riga.numero);
  contesto.sezione = 'testo';
  contesto.tipoInAttesa = undefined;
  if (found.resto) pushProsa(scheda, { ...riga, prosa: found.resto });
  return true;
};

/** `Descrizione` stands before its text or in the middle of it, alone or glued to the first words. */
export const readDescrizione: Passo = (contesto, riga) => {
  const match = /^Descrizione(?:\s*:)?(?:\s+(?=[\p{Lu}\d"«“(•·-]))?(.*)$/u.exec(riga.testo);
  const rest = match?.[1];
  if (rest === undefined || (rest !== '' && !/^Descrizione(?:\s*:)?\s/u.test(riga.testo))) return false;
  const started = contesto.sezione === 'testo' && contesto.scheda?.etichettaDescrizione === undefined;
  if (!started && !(rest === '' && (contesto.sezione === 'fuori' || contesto.sezione === 'personale'))) return false;
  if (rest !== '' && /^\p{Ll}/u.test(rest)) return false;
  const scheda = schedaForContent(contesto, riga);
  if (!scheda) return false;
  scheda.etichettaDescrizione = scheda.testo.length;
  contesto.sezione = 'testo';
  if (rest) pushProsa(scheda, { ...riga, prosa: rest });
  return true;
};

export function pushProsa(scheda: BozzaScheda, { numero, prosa, interruzione }: Riga): void {
  scheda.testo.push({ numero, testo: prosa, interruzione });
}

const LABELS: [string, keyof BozzaPercorso][] = [
  ['Indirizzo', 'indirizzo'],
  ['Obiettivo Strategico', 'obiettivoStrategico'],
  ['Azione', 'azione'],
];

/** The strategic block comes as lines, as a table, with values on their own lines, glued, or without its heading. */
export const readBlocco: Passo = (contesto, riga) => {
  if (/^indirizzo strategico di riferimento$/u.test(riga.chiave)) {
    return openBlocco(contesto, riga, null);
  }
  const found = riga.celle ? valuesOfCells(riga.celle, riga.chiavi) : valueOfLine(contesto, riga);
  for (const [campo, value] of found) {
    openBlocco(contesto, riga, campo);
    if (contesto.scheda) contesto.scheda.percorso[campo] = value;
  }
  return found.length > 0;
};

type Valore = [keyof BozzaPercorso, string];

/** Labels and values in cells, all on one row or one per row. */
function valuesOfCells(celle: readonly string[], chiavi: readonly string[]): Valore[] {
  const campi = chiavi.map((chiave) => LABELS.find(([label]) => label.toLowerCase() === chiave)?.[1]);
  if (!campi[0] || celle.every((cella, index) => campi[index] || cella === '')) return [];
  return campi.flatMap((campo, index): Valore[] => {
    if (!campo) return [];
    const next = campi.findIndex((other, at) => at > index && other !== undefined);
    return [
      [
        campo,
        celle
          .slice(index + 1, next < 0 ? undefined : next)
          .filter(Boolean)
          .join(' '),
      ],
    ];
  });
}

const LABEL_IN_BOLD = LABELS.map(
  ([label, campo]) => [campo, new RegExp(`^(?:#+\\s*)?\\*\\*\\s*${label}\\s*:?\\s*\\*\\*\\s*:?(.*)$`, 'iu')] as const,
);
const LABEL_PLAIN = LABELS.map(
  ([label, campo]) => [campo, new RegExp(`^${label}(?:\\s*:\\s*|\\s+|$)(.*)$`, 'u')] as const,
);

/** A label in bold, or plain inside the block, and the words after it. */
function valueOfLine(contesto: Contesto, { testo, prosa }: Riga): Valore[] {
  const forms = [
    ...(prosa.includes('**') ? LABEL_IN_BOLD.map(([campo, form]) => [campo, form.exec(prosa)] as const) : []),
    ...(contesto.sezione === 'blocco' ? LABEL_PLAIN.map(([campo, form]) => [campo, form.exec(testo)] as const) : []),
  ];
  const found = forms.find(([, match]) => match !== null);
  return found ? [[found[0], (found[1]?.[1] ?? '').replaceAll('**', '').trim()]] : [];
}

/** A block under a card that already has one opens a card whose first page is lost. */
function openBlocco(contesto: Contesto, riga: Riga, campo: keyof BozzaPercorso | null): boolean {
  const current = contesto.scheda;
  const restarts = campo === null || campo === 'indirizzo';
  if (current && restarts && (current.percorso.indirizzo !== '' || current.obiettivi.length > 0))
    contesto.scheda = null;
  ensureCdr(contesto, riga.numero);
  schedaForContent(contesto, riga);
  contesto.sezione = 'blocco';
  contesto.etichetta = campo;
  return true;
}

/** Text under the title, and values of the strategic block printed under their label. */
export const readTestoScheda: Passo = (contesto, riga) => {
  const { scheda, sezione, etichetta } = contesto;
  if (!scheda) return false;
  if (sezione === 'testo') {
    pushProsa(scheda, riga.celle ? { ...riga, prosa: riga.celle.filter(Boolean).join(' | ') } : riga);
    return true;
  }
  if (sezione !== 'blocco' || !etichetta || riga.celle) return false;
  const before = scheda.percorso[etichetta];
  if (before !== '' && !contesto.contigua) return false;
  scheda.percorso[etichetta] = appendText(before, riga.testo);
  return true;
};
