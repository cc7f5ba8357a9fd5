import { parsePercentuale } from '../../testo/numeri-italiani';
import type { BozzaPersona } from './bozza';
import { type Contesto, ensureCdr, type Passo, schedaForContent } from './contesto';
import type { Riga } from './righe';

/** The table of the people, the last part of a card: name, kind of relation, share of working time. */

const HEADING = ['nome soggetto', 'relazione personale', 'impegno personale'];
/** Lines over which a row printed one cell per line may spread, blank lines included. */
const SPREAD = 6;
/** A row printed without cells: relations are told by their first words. */
const RELAZIONE =
  /\s(Dirigente|Dipendente|Posizione Organizzativa|Elevata Qualificazione|Incaricat[oa]|Collabora|Personale|Segretario|Direttore|Tirocin|Consulen|Operator|Volontari|Somministr|Comandat[oa])/iu;

export const readPersonale: Passo = (contesto, riga) => {
  const words = riga.chiave;
  if (HEADING.some((heading) => words.startsWith(heading))) return openPersonale(contesto, riga);
  const inside = contesto.sezione === 'personale' && contesto.scheda !== null;
  const isLoose = !inside && riga.celle !== null && contesto.scheda !== null && isUnheaded(contesto, riga.celle);
  if (!inside && !isLoose) return false;
  const persona = riga.celle ? fromCells(riga, riga.celle) : (fromProse(riga) ?? fromLines(contesto, riga));
  if (!persona) return false;
  if (!inside) openPersonale(contesto, riga);
  contesto.scheda?.personale.push(persona);
  return true;
};

/** A row of people that lost the heading of its table: a name, a relation, a percentage. */
function isUnheaded({ sezione }: Contesto, celle: readonly string[]): boolean {
  const [name = '', , share = '', ...more] = celle.filter(Boolean);
  const mayStart = sezione === 'fasi' || sezione === 'budget' || sezione === 'fuori';
  return mayStart && more.length === 0 && /^\p{L}[\p{L}'’. -]+$/u.test(name) && parsePercentuale(share) !== null;
}

/** The heading repeated at a page break, or split over lines, opens nothing new. */
function openPersonale(contesto: Contesto, riga: Riga): boolean {
  ensureCdr(contesto, riga.numero);
  const scheda = contesto.scheda ?? schedaForContent(contesto, riga);
  contesto.sezione = 'personale';
  if (scheda) scheda.rigaPersonale ??= riga.numero;
  return true;
}

function fromCells({ numero }: Riga, celle: readonly string[]): BozzaPersona | null {
  const filled = celle.filter(Boolean);
  const last = filled.at(-1) ?? '';
  const percentuale = parsePercentuale(last);
  const words = percentuale === null ? filled : filled.slice(0, -1);
  const [nominativo = '', ...relazione] = words;
  if (!nominativo || (percentuale === null && relazione.length === 0)) return null;
  return { nominativo, relazione: relazione.join(' '), ...(percentuale !== null && { percentuale }), riga: numero };
}

/** Cells printed one per line: a name and a relation, not yet explained, then the percentage. */
function fromLines({ documento: { testoIgnoto } }: Contesto, { testo, numero }: Riga): BozzaPersona | null {
  const percentuale = parsePercentuale(testo);
  const [nominativo, relazione] = testoIgnoto.slice(-2);
  if (percentuale === null || !nominativo || !relazione || numero - nominativo.riga > SPREAD) return null;
  testoIgnoto.splice(-2);
  return { nominativo: nominativo.testo, relazione: relazione.testo, percentuale, riga: nominativo.riga };
}

function fromProse({ testo, numero }: Riga): BozzaPersona | null {
  const match = /^(.+?)\s+(\d{1,3}(?:[.,]\d+)?\s*%)$/u.exec(testo);
  const percentuale = parsePercentuale(match?.[2] ?? '');
  const at = RELAZIONE.exec(match?.[1] ?? '')?.index;
  if (!match?.[1] || percentuale === null) return null;
  const nominativo = match[1].slice(0, at ?? match[1].length).trim();
  const relazione = at === undefined ? '' : match[1].slice(at).trim();
  return nominativo ? { nominativo, relazione, percentuale, riga: numero } : null;
}
