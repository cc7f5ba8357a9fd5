import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import type { VoceLetta } from '@/lib/features/progetto/types';

/** A column of amounts to write: of the plan's year all three, of the other years what is foreseen. */
export interface ColonnaImporti {
  key: string;
  label: string;
  anno: number;
  campo: 'previsto' | 'assestato' | 'consuntivo';
}

/** The entries of one capitolo and title, a year each. */
export interface RigaImporti {
  /** Id of its first entry. */
  id: string;
  titolo: VoceLetta['titoloBilancio'];
  voci: VoceLetta[];
}

export interface GruppoImporti {
  titolo: VoceLetta['titoloBilancio'];
  righe: RigaImporti[];
}

export const TITOLI_BILANCIO = [
  'ENTRATA_CORRENTE',
  'ENTRATA_INVESTIMENTI',
  'SPESA_CORRENTE',
  'SPESA_INVESTIMENTI',
] as const;

export const isEntrata = (titolo: VoceLetta['titoloBilancio']) => titolo.startsWith('ENTRATA');

/** The columns of a card: every year of the plan's horizon, and any other that holds an amount. */
export function listColonne(
  budget: readonly VoceLetta[],
  { anno, annoFine }: { anno: number; annoFine: number },
): ColonnaImporti[] {
  const horizon = Array.from({ length: Math.max(0, annoFine - anno) }, (_, index) => anno + 1 + index);
  const others = [...new Set([...horizon, ...budget.map((voce) => voce.anno)])].filter((year) => year !== anno);
  return [
    { key: 'previsto', label: `Previsto ${anno}`, anno, campo: 'previsto' },
    { key: 'assestato', label: 'Assestato', anno, campo: 'assestato' },
    { key: 'consuntivo', label: 'Accertato o impegnato', anno, campo: 'consuntivo' },
    ...others
      .toSorted((a, b) => a - b)
      .map((year) => ({ key: `anno-${year}`, label: String(year), anno: year, campo: 'previsto' as const })),
  ];
}

/** Rows by title. Entries of one capitolo in different years share a row; two entries of one year never do. */
export function groupVoci(budget: readonly VoceLetta[]): GruppoImporti[] {
  const groups = TITOLI_BILANCIO.map((titolo): GruppoImporti => {
    const righe: RigaImporti[] = [];
    for (const voce of budget.filter(({ titoloBilancio }) => titoloBilancio === titolo)) {
      const row = righe.find(({ voci }) => isSameLine(voci[0], voce) && voci.every(({ anno }) => anno !== voce.anno));
      if (row) row.voci.push(voce);
      else righe.push({ id: voce.id, titolo, voci: [voce] });
    }
    return { titolo, righe };
  });
  return groups.filter(({ righe }) => righe.length > 0);
}

/** A row without capitolo is told from the others by its description alone. */
function isSameLine(a: VoceLetta | undefined, b: VoceLetta): boolean {
  return a !== undefined && a.capitoloId === b.capitoloId && a.descrizione === b.descrizione;
}

export function voceOf({ voci }: RigaImporti, anno: number): VoceLetta | undefined {
  return voci.find((voce) => voce.anno === anno);
}

/** Where an amount is kept; of an entry that does not exist yet, a name of its own for what is being typed. */
export function fieldOf(riga: RigaImporti, { anno, campo, key }: ColonnaImporti): FieldRef {
  const voce = voceOf(riga, anno);
  return { tabella: 'VoceBudget', rigaId: voce?.id ?? riga.id, campo: voce ? campo : `nuovo-${key}` };
}

/** What a new entry of a row's year is: the same line of the budget. */
export function newVoce(riga: RigaImporti, { anno, campo }: ColonnaImporti, importo: string) {
  const [{ capitoloId, descrizione } = { capitoloId: null, descrizione: '' }] = riga.voci;
  const amounts = campo === 'previsto' ? { previsto: importo } : { previsto: '0.00', [campo]: importo };
  return { capitoloId, descrizione, titoloBilancio: riga.titolo, anno, ...amounts };
}

/** What a column pasted from a row down comes to: amounts to correct, entries to make, and lines left over. */
export interface Incollo {
  corrette: { riga: RigaImporti; importo: string }[];
  nuove: { riga: RigaImporti; importo: string }[];
  avanzate: number;
}

/** A blank line leaves its row as it is. */
export function placeColumn(
  righe: readonly RigaImporti[],
  from: number,
  colonna: ColonnaImporti,
  importi: readonly (string | null)[],
): Incollo {
  const incollo: Incollo = { corrette: [], nuove: [], avanzate: Math.max(0, importi.length - (righe.length - from)) };
  for (const [offset, importo] of importi.entries()) {
    const riga = righe[from + offset];
    if (!riga || importo === null) continue;
    if (voceOf(riga, colonna.anno)) incollo.corrette.push({ riga, importo });
    else incollo.nuove.push({ riga, importo });
  }
  return incollo;
}
