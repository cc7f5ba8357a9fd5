import type { Cambiamento, Riconciliazione } from './changeset';
import { indexRighe } from './merge';
import { figliDi, type RamoChiave, righeDi } from './ramo';

/** What is ticked before anybody chooses. */
export function scelteProposte(cambiamenti: readonly Cambiamento[]): Set<string> {
  return new Set(cambiamenti.filter(({ proposto }) => proposto).map(({ id }) => id));
}

export interface ScelteComplete {
  scelti: Set<string>;
  /** Additions nobody ticked that a ticked one cannot stand without: its CDR, its place in the tree. */
  aggiunti: Cambiamento[];
  /** Removals left out because something that stays still names the row. */
  trattenuti: Cambiamento[];
}

/**
 * Makes a set of choices hold together: no card without its CDR, no link to a node that is not there, no premio from a
 * quota the fund has not. Rule: a ticked addition or change brings in the CDR, the nodes and the quota it names; one named
 * by something that stays is not removed. Ids that no longer stand are dropped.
 */
export function completeScelte(riconciliazione: Riconciliazione, richiesti: ReadonlySet<string>): ScelteComplete {
  const { cambiamenti, letto, attuale } = riconciliazione;
  const scelti = new Set(cambiamenti.filter(({ id }) => richiesti.has(id)).map(({ id }) => id));
  const aggiunte = cambiamenti.filter(({ tipo }) => tipo === 'aggiunta');
  const nuoveRighe = indexRighe(letto);
  const ofChiave = new Map(aggiunte.map((aggiunta) => [aggiunta.chiave, aggiunta]));
  const quote = figliDi(letto, 'Fondo').flatMap((fondo) => figliDi(fondo, 'QuotaFondo'));
  const codici = new Map([...figliDi(letto, 'Cdr'), ...quote].map((ramo) => [nameOf(ramo), ramo.chiave]));

  const aggiunti: Cambiamento[] = [];
  const pending = cambiamenti.filter(({ id }) => scelti.has(id));
  for (let scelta = pending.pop(); scelta; scelta = pending.pop()) {
    const nominati = scelta.tipo === 'rimozione' ? [] : namedBy(scelta, nuoveRighe, codici);
    for (const chiave of nominati) {
      const manca = additionOf(chiave, ofChiave);
      if (!manca || scelti.has(manca.id)) continue;
      scelti.add(manca.id);
      aggiunti.push(manca);
      pending.push(manca);
    }
  }

  const trattenuti = attuale ? stillNamed(cambiamenti, scelti, letto, attuale) : [];
  for (const { id } of trattenuti) scelti.delete(id);
  return { scelti, aggiunti, trattenuti };
}

/** Keys of the CDR, of the nodes and of the quota a chosen change names. */
function namedBy(
  scelta: Cambiamento,
  righe: ReadonlyMap<string, RamoChiave>,
  codici: ReadonlyMap<unknown, string>,
): string[] {
  const ramo = righe.get(scelta.chiave);
  if (!ramo) return [];
  const tutte = scelta.tipo === 'aggiunta' ? [...righeDi(ramo)] : [ramo];
  return tutte.flatMap(referencesOf).flatMap((nome) => {
    const chiave = nome.startsWith('piano/') ? nome : codici.get(nome);
    return chiave ? [chiave] : [];
  });
}

/** What a row names: CDR by code, nodes of the tree by key, a quota of the fund by its name. */
function referencesOf({ entita, campi }: { entita: string; campi: RamoChiave['campi'] }): string[] {
  if (entita === 'Cdr') return texts(campi.padre);
  if (entita === 'Progetto') return [...texts(campi.cdr), ...texts(campi.cdrPartecipanti)];
  if (entita === 'Assegnazione') return texts(campi.cdr);
  if (entita === 'Premio') return texts(campi.quota).map(quotaName);
  return entita === 'Collegamento' ? texts(campi.nodo) : [];
}

function texts(valore: unknown): string[] {
  return [valore].flat().filter((testo) => typeof testo === 'string');
}

/** The addition that brings a key in: its own, or the one of a row above. */
function additionOf(chiave: string, aggiunte: ReadonlyMap<string, Cambiamento>): Cambiamento | undefined {
  const parti = chiave.split('/');
  for (let fine = parti.length; fine > 1; fine -= 1) {
    const aggiunta = aggiunte.get(parti.slice(0, fine).join('/'));
    if (aggiunta) return aggiunta;
  }
  return undefined;
}

/** Chosen removals of a CDR, of a node or of a quota that something staying still names. */
function stillNamed(
  cambiamenti: readonly Cambiamento[],
  scelti: ReadonlySet<string>,
  letto: RamoChiave,
  attuale: RamoChiave,
): Cambiamento[] {
  const rimozioni = cambiamenti.filter(({ id, tipo }) => tipo === 'rimozione' && scelti.has(id));
  if (rimozioni.length === 0) return [];
  const rimosse = new Set(rimozioni.map(({ chiave }) => chiave));
  const nominati = new Set<string>();
  const visit = (ramo: RamoChiave) => {
    if (rimosse.has(ramo.chiave)) return;
    for (const nome of referencesOf(ramo)) nominati.add(nome);
    ramo.figli.forEach(visit);
  };
  visit(attuale);
  visit(letto);
  const righe = indexRighe(attuale);
  return rimozioni.filter(({ chiave }) => {
    const ramo = righe.get(chiave);
    return ramo && [...righeDi(ramo)].some((riga) => nominati.has(riga.chiave) || nominati.has(nameOf(riga)));
  });
}

/** What other rows name a CDR or a quota by; empty for a row nobody names so. */
function nameOf({ entita, campi }: RamoChiave): string {
  if (entita === 'QuotaFondo') return quotaName(String(campi.denominazione));
  return entita === 'Cdr' && typeof campi.codice === 'string' ? campi.codice : '';
}

/** A quota may be called like a CDR. */
function quotaName(denominazione: string): string {
  return `quota ${denominazione}`;
}
