import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { changedMeanwhile } from './changed-meanwhile';
import { type PianoRecord, type PianoRecords, TABELLE, type Tabella } from './piano-records';
import type { Colonna } from './record-references';

interface Changed {
  id: string;
  prima: PianoRecord;
  dopo: PianoRecord;
}

/** Columns that say a place or follow from another column: nobody edits them, so they need no comparison. */
const DERIVED: ReadonlySet<string> = new Set(['ordine', 'posizione', 'personaId', 'responsabileId', 'capitoloId']);

/**
 * Makes the tables hold `dopo` where they held `prima`, with one statement for each table and kind of change, so that
 * an import of ten thousand rows takes seconds. Only columns that change are written, and only where they still hold
 * the value that was read.
 * @throws Conflict when somebody changed one of those values meanwhile
 */
export async function writeRecords(tx: Tx, enteId: string, prima: PianoRecords, dopo: PianoRecords): Promise<void> {
  // One link of a card at most is the principal: the old one makes room before the new one comes.
  await removeRows(tx, enteId, 'Collegamento', missingFrom(prima, dopo, 'Collegamento'));
  await changeRows(tx, enteId, 'Collegamento', changedIn(prima, dopo, 'Collegamento'));
  for (const tabella of TABELLE) await addRows(tx, enteId, tabella, newIn(prima, dopo, tabella));
  for (const tabella of TABELLE) {
    if (tabella !== 'Collegamento') await changeRows(tx, enteId, tabella, changedIn(prima, dopo, tabella));
  }
  for (const tabella of TABELLE.toReversed()) {
    await removeRows(tx, enteId, tabella, missingFrom(prima, dopo, tabella));
  }
}

function newIn(prima: PianoRecords, dopo: PianoRecords, tabella: Tabella): [string, PianoRecord][] {
  const vecchie = prima.get(tabella);
  return [...(dopo.get(tabella) ?? [])].filter(([id]) => !vecchie?.has(id));
}

function missingFrom(prima: PianoRecords, dopo: PianoRecords, tabella: Tabella): string[] {
  const nuove = dopo.get(tabella);
  return [...(prima.get(tabella)?.keys() ?? [])].filter((id) => !nuove?.has(id));
}

function changedIn(prima: PianoRecords, dopo: PianoRecords, tabella: Tabella): Changed[] {
  const vecchie = prima.get(tabella);
  return [...(dopo.get(tabella) ?? [])].flatMap(([id, nuova]) => {
    const vecchia = vecchie?.get(id);
    const colonne = vecchia ? changedColumns(vecchia, nuova) : [];
    return vecchia && colonne.length > 0 ? [{ id, prima: pick(vecchia, colonne), dopo: pick(nuova, colonne) }] : [];
  });
}

function changedColumns(prima: PianoRecord, dopo: PianoRecord): string[] {
  const colonne = new Set([...Object.keys(prima), ...Object.keys(dopo)]);
  return [...colonne].filter((colonna) => textOf(prima[colonna]) !== textOf(dopo[colonna])).sort();
}

function textOf(valore: Colonna | undefined): string {
  return JSON.stringify(valore ?? null);
}

function pick(record: PianoRecord, colonne: readonly string[]): PianoRecord {
  return Object.fromEntries(colonne.map((colonna) => [colonna, record[colonna] ?? null]));
}

function table(tabella: Tabella): Prisma.Sql {
  return Prisma.raw(`"${tabella}"`);
}

/** The columns of a list of rows. Names come from the interchange format, never from a document. */
function columns(colonne: readonly string[], write: (colonna: string) => string, separator = ', '): Prisma.Sql {
  return Prisma.raw(colonne.map(write).join(separator));
}

async function addRows(tx: Tx, enteId: string, tabella: Tabella, righe: [string, PianoRecord][]): Promise<void> {
  if (righe.length === 0) return;
  const records = righe.map(([id, record]) => ({ enteId, id, ...record }));
  const colonne = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const names = columns(colonne, (colonna) => `"${colonna}"`);
  await tx.$executeRaw`INSERT INTO ${table(tabella)} (${names})
    SELECT ${names} FROM jsonb_populate_recordset(NULL::${table(tabella)}, ${JSON.stringify(records)}::jsonb)`;
}

/** Rows that change the same columns go together. A principal that ceases comes before the one that takes its place. */
async function changeRows(tx: Tx, enteId: string, tabella: Tabella, righe: readonly Changed[]): Promise<void> {
  const ordinate = righe.toSorted((a, b) => Number(a.dopo.principale ?? 0) - Number(b.dopo.principale ?? 0));
  const gruppi = new Map<string, Changed[]>();
  for (const riga of ordinate) {
    const nome = `${Object.keys(riga.dopo)} ${riga.dopo.principale}`;
    gruppi.set(nome, [...(gruppi.get(nome) ?? []), riga]);
  }
  for (const gruppo of gruppi.values()) await changeGroup(tx, enteId, tabella, gruppo);
}

async function changeGroup(tx: Tx, enteId: string, tabella: Tabella, righe: readonly Changed[]): Promise<void> {
  const colonne = Object.keys(righe[0]?.dopo ?? {});
  const confrontate = colonne.filter((colonna) => !DERIVED.has(colonna));
  const side = (lato: 'prima' | 'dopo') => JSON.stringify(righe.map((riga) => ({ id: riga.id, ...riga[lato] })));
  const unchanged = columns(
    ['id', ...confrontate],
    (colonna) => `t."${colonna}" IS NOT DISTINCT FROM p."${colonna}"`,
    ' AND ',
  );
  const written = await tx.$executeRaw`
    UPDATE ${table(tabella)} t SET ${columns(colonne, (colonna) => `"${colonna}" = d."${colonna}"`)}
    FROM jsonb_populate_recordset(NULL::${table(tabella)}, ${side('dopo')}::jsonb) d
    JOIN jsonb_populate_recordset(NULL::${table(tabella)}, ${side('prima')}::jsonb) p ON p.id = d.id
    WHERE t."enteId" = ${enteId}::uuid AND t.id = d.id AND ${unchanged}`;
  if (written !== righe.length) throw changedMeanwhile();
}

async function removeRows(tx: Tx, enteId: string, tabella: Tabella, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`DELETE FROM ${table(tabella)} WHERE "enteId" = ${enteId}::uuid AND id = ANY(${ids}::uuid[])`;
}
