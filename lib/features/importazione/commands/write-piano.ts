import type { Tx } from '@/lib/db/transaction';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import { indexRighe, mergeScelti, type RamoUnito } from '@/lib/exchange/reconcile/merge';
import { figliDi, type RamoChiave } from '@/lib/exchange/reconcile/ramo';
import { completeScelte } from '@/lib/exchange/reconcile/scelte';
import { legameOf } from '@/lib/features/esportazione/queries/assemble-piano';
import type { PianoCaricato } from '@/lib/features/esportazione/queries/get-piano-formato';
import type { Confronto } from '../queries/load-confronto';
import type { EsitoImportazione } from '../types';
import { closeRighe, spareReported } from './close-righe';
import { capitoloName, linkCapitoli } from './link-capitoli';
import { linkPersone } from './link-persone';
import { newId } from './new-id';
import { type PianoRecords, pianoRecords } from './piano-records';
import type { Rimandi } from './record-references';
import { writeRecords } from './write-records';

type Scritto = Omit<EsitoImportazione, 'importazioneId'>;

/** Writes the chosen changes into the tables; rows that stay keep their ids. */
export async function writePiano(
  tx: Tx,
  { enteId, anno }: { enteId: string; anno: number },
  confronto: Confronto,
  richiesti: ReadonlySet<string>,
): Promise<Scritto> {
  const { riconciliazione, piano } = confronto;
  const complete = completeScelte(riconciliazione, richiesti);
  const ids = idsByChiave(riconciliazione.attuale, piano);
  const rimozioni = riconciliazione.cambiamenti.filter(
    ({ id, tipo }) => tipo === 'rimozione' && complete.scelti.has(id),
  );
  const { chiusi, trattenuti } = await spareReported(tx, enteId, rimozioni, riconciliazione.attuale, ids);
  const spared = new Set([...chiusi, ...trattenuti].map(({ id }) => id));
  const scelti = new Set([...complete.scelti].filter((id) => !spared.has(id)));

  const unito = mergeScelti(riconciliazione, scelti);
  const rimandi = await linkNames(tx, enteId, unito, ids, confronto);
  const prima = riconciliazione.attuale ? pianoRecords(asIs(riconciliazione.attuale), anno, rimandi) : NOTHING;
  await writeRecords(tx, enteId, prima, pianoRecords(unito, anno, rimandi));
  await closeRighe(tx, enteId, chiusi, ids);

  const scritti = riconciliazione.cambiamenti.filter(({ id }) => scelti.has(id));
  const righe = (tipo: Cambiamento['tipo']) =>
    scritti
      .filter((cambiamento) => cambiamento.tipo === tipo)
      .reduce((somma, cambiamento) => somma + cambiamento.righe, 0);
  return {
    pianoId: rimandi.idOf(unito.chiave),
    anno,
    aggiunte: righe('aggiunta'),
    modifiche: righe('modifica'),
    rimozioni: righe('rimozione'),
    sospesi: riconciliazione.cambiamenti.length - scritti.length,
    aggiunti: complete.aggiunti,
    trattenuti: [...complete.trattenuti, ...trattenuti],
    chiusi,
  };
}

const NOTHING: PianoRecords = new Map();

/** Every row of the plan as it is, by key, with its id. */
function idsByChiave(attuale: RamoChiave | null, piano: PianoCaricato | null): Map<string, string> {
  const ids = new Map<string, string>();
  if (!attuale || !piano) return ids;
  for (const [chiave, { nodo }] of indexRighe(attuale)) ids.set(chiave, piano.ids.get(nodo) ?? piano.id);
  return ids;
}

/** The plan as it is, in the shape of the plan as it becomes. */
function asIs(ramo: RamoChiave): RamoUnito {
  return { ...ramo, attuale: ramo, figli: ramo.figli.map(asIs) };
}

/** Turns names into ids: of rows that are there, of rows about to be written, of people and capitoli of the ente. */
async function linkNames(
  tx: Tx,
  enteId: string,
  unito: RamoUnito,
  ids: Map<string, string>,
  { riconciliazione: { attuale }, piano }: Confronto,
): Promise<Rimandi> {
  const persone = await linkPersone(tx, enteId, unito);
  const capitoli = await linkCapitoli(tx, enteId, unito);
  const legami = new Map(piano?.legami);
  const idIn = (noti: Map<string, string>, nome: string) => {
    const id = noti.get(nome) ?? newId();
    noti.set(nome, id);
    return id;
  };
  const idOf = (chiave: string) => idIn(ids, chiave);
  const tutti = [...figliDi(attuale ?? undefined, 'Cdr'), ...figliDi(unito, 'Cdr')];
  const cdr = new Map(tutti.map(({ campi, chiave }) => [campi.codice, idOf(chiave)]));
  const quote = new Map(
    [figliDi(attuale ?? undefined, 'Fondo')[0], figliDi(unito, 'Fondo')[0]]
      .flatMap((fondo) => figliDi<RamoChiave | RamoUnito>(fondo, 'QuotaFondo'))
      .map(({ campi, chiave }) => [campi.denominazione, idOf(chiave)]),
  );
  return {
    idOf,
    legameOf: (padreId, figlioId) => idIn(legami, legameOf(padreId, figlioId)),
    quotaOf: (denominazione) => (denominazione === undefined ? null : (quote.get(denominazione) ?? null)),
    cdrOf: (codice) => (codice === undefined ? null : (cdr.get(codice) ?? null)),
    personaOf: (nominativo) => persone.get(String(nominativo)) ?? null,
    capitoloOf: (voce) => capitoli.get(capitoloName(voce) ?? '')?.id ?? null,
  };
}
