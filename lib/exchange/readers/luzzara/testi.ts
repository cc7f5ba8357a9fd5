import { normaliseText } from '../../reconcile/normalise';
import { proseToMarkdown } from '../../testo/markdown';
import { plainText } from '../../testo/pulizia';
import type { BozzaScheda, Brano } from './bozza';
import { readNome } from './nome';
import { type Gruppo, type ObiettivoLetto, titoloOf } from './obiettivi';

const BREAK = /<\/?(?:p|ul|ol|div)\b[^<>]*>|<br\s*\/?>/giu;

/** Pieces of a card as Markdown: paragraphs apart, list items on lines of their own. */
export function proseOf(brani: readonly Brano[]): string {
  const righe = brani.flatMap(({ riga, testo }) => {
    const lines = testo
      .replace(/<li\b[^<>]*>/giu, '\n- ')
      .replace(BREAK, '\n\n')
      .split('\n');
    return lines.map((line) => ({ numero: riga, testo: plainText(line), interruzione: false }));
  });
  return proseToMarkdown(righe);
}

/** Everything a piece of a card prints, in its order. */
export function fullText({ descrizione, fasi, indicatori, criticita, attuazione }: Omit<BozzaScheda, 'riga'>): string {
  const rows = fasi.map(({ numero, descrizione: testo, responsabili, prodotto, griglia }) =>
    ['-', numero, testo, responsabili, prodotto, griglia.join(' ').trim()].filter(Boolean).join(' '),
  );
  const parts = [
    proseOf(descrizione),
    rows.map(plainText).join('\n'),
    proseOf(indicatori),
    proseOf(criticita),
    proseOf(attuazione),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The text of the owner's card; what another holder's card says otherwise follows, under that holder's name. */
export function joinTesti(gruppo: Gruppo, campo: 'descrizione' | 'criticita'): string {
  let joined = '';
  for (const { scheda, parte, cdr } of gruppo) {
    const text = proseOf(scheda?.[campo] ?? []);
    if (text === '' || normaliseText(joined).includes(normaliseText(text))) continue;
    joined = joined === '' ? text : `${joined}\n\nNella scheda di ${parte.responsabile || cdr}:\n\n${text}`;
  }
  return joined;
}

/** How long the objective lasts, as the cards print it. */
export function tempiOf(gruppo: Gruppo): string {
  const printed = gruppo.map(({ scheda }) => {
    const { durata, conclusione } = readNome(scheda?.nome ?? '');
    return [durata && `Durata: ${durata}.`, conclusione && `Conclusione prevista: ${conclusione}.`]
      .filter(Boolean)
      .join(' ');
  });
  return [...new Set(printed.filter(Boolean))].join('\n\n');
}

/** What the print says of an objective and no field holds: notes of the summary, the card's own title, who coordinates. */
export function dettagliOf(gruppo: Gruppo, soloInScheda: readonly string[]): string {
  const isShared = gruppo.length > 1;
  const lines = gruppo.flatMap((letto) => detailsOf(letto, isShared));
  const list = soloInScheda.map((voce) => `- ${voce}`).join('\n');
  return [...new Set(lines), ...(list ? [`Indicatori stampati nella scheda:\n\n${list}`] : [])].join('\n\n');
}

function detailsOf(letto: ObiettivoLetto, isShared: boolean): string[] {
  const { sintesi, scheda, parte, cdr } = letto;
  const nota = sintesi?.note ?? '';
  const { projectManager, resto } = readNome(scheda?.nome ?? '');
  const titolo = titoloDiverso(letto);
  return [
    ...(nota ? [isShared ? `Nota di ${parte.responsabile || cdr}: ${nota}` : nota] : []),
    ...(projectManager ? [`Project manager: ${projectManager}`] : []),
    ...(titolo ? [`Titolo nella scheda: ${titolo}`] : []),
    ...(resto ? [`Accanto al titolo: ${resto}`] : []),
  ];
}

/** The title on the card when it is not the one on the summary, the words «intersettoriale» apart; else empty. */
export function titoloDiverso(letto: ObiettivoLetto): string {
  const { titolo } = readNome(letto.scheda?.nome ?? '');
  const same = normaliseText(titoloOf(letto)).startsWith(normaliseText(titolo));
  return titolo === '' || same ? '' : titolo;
}
