import type { BozzaNodo } from './bozza';
import { codiciConTitolo } from './codici';
import type { Contesto, Passo } from './contesto';
import { type Cella, filledCelle, type Riga } from './righe';

const NUMERATO = /^\d{2}\s*[-–—.]\s*\S/u;

/**
 * The two tables of the strategic tree. The first is shifted and serves only where the second, which also lists the
 * objectives that carry each node out, is lost. A row prints only the levels that change: they are told by their
 * number and counted from the right, never by column.
 */
export const readAlbero: Passo = (contesto, riga) => {
  if (!riga.celle || contesto.scheda) return false;
  const [first] = filledCelle(riga);
  if (first?.chiave === 'indirizzo strategico') return openTabella(contesto, riga);
  const numerati = filledCelle(riga).filter(({ testo }) => NUMERATO.test(testo));
  const { tabella } = contesto;
  if (tabella !== 'raccordo' && tabella !== 'cascata') return false;
  if (numerati.length > 0) addNodo(contesto, riga, numerati);
  return listEsecutivi(contesto, riga, tabella) || numerati.length > 0;
};

function openTabella(contesto: Contesto, riga: Riga): boolean {
  const chiavi = filledCelle(riga).map(({ chiave }) => chiave);
  if (!chiavi.includes('obiettivo operativo')) return false;
  contesto.tabella = chiavi.includes('obiettivo esecutivo') ? 'raccordo' : 'cascata';
  return true;
}

function addNodo({ documento, tabella }: Contesto, riga: Riga, numerati: readonly Cella[]): void {
  const nodi = tabella === 'raccordo' ? documento.raccordo : documento.cascata;
  const last = nodi.at(-1);
  const names = numerati.map(({ testo }) => titleOnly(testo));
  const empty = riga.celle?.findIndex(({ testo }) => testo !== '') ?? 0;
  const levels = empty === 0 ? Math.min(3, names.length) : empty === 1 ? Math.min(2, names.length) : 1;
  const upper = names.slice(0, Math.max(0, levels - 1));
  const operativi = names.slice(upper.length);
  for (const operativo of operativi) {
    nodi.push({
      indirizzo: (upper.length === 2 ? upper[0] : undefined) ?? last?.indirizzo ?? '',
      strategico: (upper.length > 0 ? upper.at(-1) : undefined) ?? last?.strategico ?? '',
      operativo,
      esecutivi: [],
      riga: riga.numero,
    });
  }
}

/** The level without who answers for it: `01 - POLITICHE PER LA SCUOLA Assessorato: …`. */
function titleOnly(testo: string): string {
  return testo.replace(/\s*Assessorat[oi]\s*:.*$/iu, '').trim();
}

function listEsecutivi({ documento }: Contesto, riga: Riga, tabella: 'raccordo' | 'cascata'): boolean {
  const last: BozzaNodo | undefined = (tabella === 'raccordo' ? documento.raccordo : documento.cascata).at(-1);
  const cells = filledCelle(riga).filter(({ testo }) => !NUMERATO.test(testo));
  const found = cells.flatMap(({ testo }) => codiciConTitolo(testo));
  last?.esecutivi.push(...found);
  return found.length > 0;
}
