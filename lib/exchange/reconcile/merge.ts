import type { Cambiamento, Riconciliazione } from './changeset';
import { mergeOrder } from './order';
import { type Campi, type Entita, figliDi, type RamoChiave, righeDi, type Valore } from './ramo';

/** A row of the plan as it becomes. */
export interface RamoUnito {
  entita: Entita;
  chiave: string;
  campi: Campi;
  ordine?: number;
  /** The row of the plan as it is this one continues; none for a new row. */
  attuale?: RamoChiave;
  figli: RamoUnito[];
}

interface Scelte {
  perChiave: ReadonlyMap<string, readonly Cambiamento[]>;
}

/**
 * The plan as it becomes when the chosen changes are applied, and nothing else.
 * `scelti` are ids of changes. A row without its parent is left out: {@link completeScelte} adds what a choice needs.
 */
export function mergeScelti({ letto, attuale, cambiamenti }: Riconciliazione, scelti: ReadonlySet<string>): RamoUnito {
  const perChiave = new Map<string, Cambiamento[]>();
  for (const cambiamento of cambiamenti.filter(({ id }) => scelti.has(id))) {
    perChiave.set(cambiamento.chiave, [...(perChiave.get(cambiamento.chiave) ?? []), cambiamento]);
  }
  return mergeRamo(letto, attuale ?? undefined, { perChiave });
}

function mergeRamo(letto: RamoChiave | undefined, attuale: RamoChiave | undefined, scelte: Scelte): RamoUnito {
  const ramo = attuale ?? letto;
  if (!ramo) throw new RangeError('A merged row stands in the document or in the plan');
  const modifiche = attuale ? (scelte.perChiave.get(ramo.chiave) ?? []) : [];
  const figli = attuale ? mergeFigli(letto, attuale, modifiche, scelte) : mergeNew(ramo.figli, ramo.chiave, scelte);
  const ordine = letto?.ordine ?? attuale?.ordine;
  return {
    entita: ramo.entita,
    chiave: ramo.chiave,
    campi: mergeCampi(ramo.campi, modifiche),
    ...(ordine === undefined ? {} : { ordine }),
    ...(attuale ? { attuale } : {}),
    figli,
  };
}

/** The rows below a new row all come with it; those of a plan made anew come one choice at a time. */
function mergeNew(figli: readonly RamoChiave[], padre: string, scelte: Scelte): RamoUnito[] {
  const presenti = padre === 'piano' ? figli.filter(({ chiave }) => has(scelte, chiave, 'aggiunta')) : figli;
  return settleOrdine(
    presenti.map((figlio) => mergeRamo(figlio, undefined, scelte)),
    [],
  );
}

function mergeFigli(
  letto: RamoChiave | undefined,
  attuale: RamoChiave,
  modifiche: readonly Cambiamento[],
  scelte: Scelte,
): RamoUnito[] {
  const letti = new Map((letto?.figli ?? []).map((figlio) => [figlio.chiave, figlio]));
  const attuali = new Map(attuale.figli.map((figlio) => [figlio.chiave, figlio]));
  const entita = new Set([...attuali.values(), ...letti.values()].map((figlio) => figlio.entita));
  const isOrderKept = (tipo: Entita) =>
    !modifiche.some(({ id }) => id.endsWith(`/${tipo}`)) && !isOrderShared(tipo, letti, attuali);
  return [...entita].flatMap((tipo) => {
    const ofLetto = keysOf(letti, tipo).filter((chiave) => attuali.has(chiave) || has(scelte, chiave, 'aggiunta'));
    const ofAttuale = keysOf(attuali, tipo).filter((chiave) => !has(scelte, chiave, 'rimozione'));
    const rimaste = new Set(ofAttuale);
    const lettiRimasti = ofLetto.filter((chiave) => rimaste.has(chiave) || !attuali.has(chiave));
    const ordinate = isOrderKept(tipo) ? mergeOrder(ofAttuale, lettiRimasti) : mergeOrder(lettiRimasti, ofAttuale);
    const uniti = ordinate.map((chiave) => mergeRamo(letti.get(chiave), attuali.get(chiave), scelte));
    return settleOrdine(uniti, figliDi(attuale, tipo));
  });
}

/** The rows standing in both versions follow one another alike: nobody had to choose an order. */
function isOrderShared(tipo: Entita, letti: Map<string, RamoChiave>, attuali: Map<string, RamoChiave>): boolean {
  const comuni = keysOf(letti, tipo).filter((chiave) => attuali.has(chiave));
  const altri = keysOf(attuali, tipo).filter((chiave) => letti.has(chiave));
  return comuni.every((chiave, indice) => chiave === altri[indice]);
}

function keysOf(rami: ReadonlyMap<string, RamoChiave>, tipo: Entita): string[] {
  return [...rami.values()].filter(({ entita }) => entita === tipo).map(({ chiave }) => chiave);
}

function has({ perChiave }: Scelte, chiave: string, tipo: Cambiamento['tipo']): boolean {
  return perChiave.get(chiave)?.some((cambiamento) => cambiamento.tipo === tipo) ?? false;
}

function mergeCampi(campi: Campi, modifiche: readonly Cambiamento[]): Campi {
  const merged: Record<string, Valore> = { ...campi };
  for (const { campo, dopo } of modifiche.filter(({ id }) => !id.startsWith('#')).flatMap((scelta) => scelta.campi)) {
    if (dopo === undefined) delete merged[campo];
    else merged[campo] = dopo;
  }
  return merged;
}

/**
 * The places of the rows of one list. A list with the same rows in the same order keeps the places it has; any other
 * takes those the document states, and where two lists met the later rows move on.
 */
function settleOrdine(figli: readonly RamoUnito[], attuali: readonly RamoChiave[]): RamoUnito[] {
  const isUntouched = figli.length === attuali.length && figli.every(({ chiave }, n) => chiave === attuali[n]?.chiave);
  const ultimo = new Map<Entita, number>();
  return figli.map((figlio) => {
    if (figlio.ordine === undefined) return figlio;
    const stated = (isUntouched ? figlio.attuale?.ordine : undefined) ?? figlio.ordine;
    const ordine = Math.max(stated, (ultimo.get(figlio.entita) ?? Number.NEGATIVE_INFINITY) + 1);
    ultimo.set(figlio.entita, ordine);
    return { ...figlio, ordine };
  });
}

/** Every row of a plan by its key. */
export function indexRighe<T extends { chiave: string; figli: readonly T[] }>(radice: T): Map<string, T> {
  return new Map([...righeDi(radice)].map((ramo) => [ramo.chiave, ramo]));
}
