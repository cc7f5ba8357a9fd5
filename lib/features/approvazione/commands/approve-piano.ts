import 'server-only';
import { createHash } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';
import { canTransition, PIANO } from '@/lib/domain/workflow';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { loadBase } from '@/lib/features/cruscotto/queries/load-base';
import { loadPiano } from '@/lib/features/esportazione/queries/get-piano-formato';
import type { AttoRichiesto } from '../schema';

interface Approvazione {
  anno: number;
  atto: AttoRichiesto;
  /** Why the findings that block do not; empty when there are none. */
  motivo: string;
}

/** Cards named in a refusal. */
const NAMED = 5;

/**
 * Approves the plan of a year by an act: writes the immutable version of the whole plan, and the state of plan and cards.
 * One operation; source 1-domain §5 and §4 (findings marked ● stop it, unless overridden with a reason).
 * @returns the number of the version
 * @throws NotFound without a plan of that year
 * @throws Denied when the plan is approved already
 * @throws Invalid when a card is not validated, or findings block and no reason overrides them
 */
export function approvePiano(
  { scope }: Authorized<RisorsaEnte, 'piano.approvare'>,
  { anno, atto, motivo }: Approvazione,
): Promise<number> {
  const { enteId, utenteId } = scope;
  return write(scope, { comando: 'approvePiano', motivo: motivo || undefined }, async (tx) => {
    const pianoId = await holdPiano(tx, anno);
    refuseUnvalidated(await holdSchede(tx, pianoId));
    const blocchi = await listBlocchi(tx, anno);
    if (blocchi.length > 0 && !motivo) throw blocked(blocchi.length);
    if (utenteId) await overrideBlocchi(tx, { enteId, pianoId, utenteId, motivo }, blocchi);

    const { id: attoId } = await tx.atto.create({
      data: { enteId, ...atto, data: new Date(atto.data), oggetto: atto.oggetto || null },
    });
    const numero = (await tx.versionePiano.count({ where: { enteId, pianoId } })) + 1;
    await tx.versionePiano.create({ data: { enteId, pianoId, numero, attoId, ...(await freeze(tx, enteId, anno)) } });
    await tx.progetto.updateMany({ where: { enteId, pianoId, stato: 'VALIDATO' }, data: { stato: 'APPROVATO' } });
    await tx.piano.update({ where: { enteId_id: { enteId, id: pianoId } }, data: { stato: 'APPROVATO' } });
    return numero;
  });
}

/** Holds the plan against another approval, and against cards that would come into it meanwhile. */
async function holdPiano(tx: Tx, anno: number): Promise<string> {
  const [piano] = await tx.$queryRaw<{ id: string; stato: StatoPiano }[]>`
    SELECT id, stato::text AS stato FROM "Piano" WHERE "enteId" = current_ente() AND anno = ${anno} FOR UPDATE`;
  if (!piano) throw new NotFound('Il piano di quest’anno non esiste.');
  if (!canTransition(PIANO, piano.stato, 'APPROVATO')) {
    throw new Denied('Il piano è già approvato: una variazione si approva con un altro atto.');
  }
  return piano.id;
}

interface SchedaFerma {
  codice: string;
  ordine: number;
  stato: StatoScheda;
}

/** Holds the open cards of the plan, in the order every command takes them: none is sent back while the version is written. */
function holdSchede(tx: Tx, pianoId: string): Promise<SchedaFerma[]> {
  return tx.$queryRaw<SchedaFerma[]>`
    SELECT codice, ordine, stato::text AS stato FROM "Progetto"
    WHERE "enteId" = current_ente() AND "pianoId" = ${pianoId}::uuid AND "dataChiusura" IS NULL
    ORDER BY id FOR NO KEY UPDATE`;
}

function refuseUnvalidated(schede: readonly SchedaFerma[]): void {
  if (schede.length === 0) throw refused('nel piano non c’è nessuna scheda');
  const codici = schede
    .filter(({ stato }) => stato !== 'VALIDATO' && stato !== 'APPROVATO')
    .toSorted((a, b) => a.ordine - b.ordine)
    .map(({ codice }) => codice);
  if (codici.length === 1) throw refused(`la scheda ${codici[0]} non è ancora validata`);
  const rest = codici.length > NAMED ? ` e altre ${codici.length - NAMED}` : '';
  if (codici.length > 0)
    throw refused(`le schede ${codici.slice(0, NAMED).join(', ')}${rest} non sono ancora validate`);
}

function refused(perche: string): Invalid {
  return new Invalid([{ campo: null, messaggio: `Il piano non è stato approvato: ${perche}.` }]);
}

async function listBlocchi(tx: Tx, anno: number): Promise<string[]> {
  const base = await loadBase(tx, anno);
  return (base?.segnalazioni ?? []).flatMap(({ gravita, chiave }) => (gravita === 'BLOCCO' ? [chiave] : []));
}

function blocked(quanti: number): Invalid {
  const messaggio = `${quanti === 1 ? 'Una segnalazione blocca' : `${quanti} segnalazioni bloccano`} l’approvazione: correggi le schede, oppure scrivi perché si approva lo stesso.`;
  return new Invalid([{ campo: 'motivo', messaggio }]);
}

/** The reason stands beside each finding it overrides, and is remembered by its key. */
async function overrideBlocchi(
  tx: Tx,
  { enteId, pianoId, utenteId, motivo }: { enteId: string; pianoId: string; utenteId: string; motivo: string },
  chiavi: readonly string[],
): Promise<void> {
  const uniche = [...new Set(chiavi)];
  await tx.decisioneSegnalazione.deleteMany({ where: { enteId, pianoId, chiave: { in: uniche } } });
  await tx.decisioneSegnalazione.createMany({
    data: uniche.map((chiave) => ({ enteId, pianoId, utenteId, motivo, chiave, decisione: 'FORZATA' as const })),
  });
}

/** The plan as it stands, in the interchange format: what documents are made of from now on. */
async function freeze(tx: Tx, enteId: string, anno: number) {
  const piano = await loadPiano(tx, enteId, anno);
  if (!piano) throw new NotFound('Il piano di quest’anno non esiste.');
  const testo = writePianoJson(piano.formato);
  const contenuto: Prisma.InputJsonObject = JSON.parse(testo);
  return { contenuto, sha256: createHash('sha256').update(testo).digest('hex') };
}
