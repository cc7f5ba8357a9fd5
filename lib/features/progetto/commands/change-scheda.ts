import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { hasRecorded, type Tx, write } from '@/lib/db/transaction';
import { NotFound, RepeatedCommand } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import type { GestoStrutturale } from '../queue/gesto-schema';
import { addRiga } from './add-riga';
import { keyOf, listRowsOfCard, lockCards } from './card-rows';
import { carryRiga } from './carry-riga';
import type { EsitoCorrezione } from './correct-scheda';
import { duplicateRiga } from './duplicate-riga';
import { orderRiga } from './order-righe';
import { removeRiga } from './remove-riga';

type Modificabile = Authorized<SchedaProtetta, 'scheda.modificare'>;

const COMANDI = {
  aggiungi: 'addRiga',
  togli: 'removeRiga',
  sposta: 'orderRiga',
  duplica: 'duplicateRiga',
  porta: 'carryRiga',
} as const satisfies Record<GestoStrutturale['gesto'], string>;

/** Rolls the transaction back when nothing changed: the register keeps no empty operation. */
class NothingWritten extends Error {}

/**
 * Changes the shape of a card: a row more, a row less, another place. One operation, which `revertOperazione` takes back
 * whole. The same `comandoId` twice is done once and answered twice.
 * @param verso the card a row is carried to, when it is another one
 * @throws NotFound when the row or its parent is not of this card, or is gone or closed
 * @throws Invalid when what was reported forbids it, or needs a reason
 * @throws Denied when a card has left BOZZA and IN_VARIAZIONE, or is closed
 */
export async function changeScheda(
  authorized: Modificabile,
  { comandoId, gesto }: { comandoId: string; gesto: GestoStrutturale },
  verso: Modificabile = authorized,
): Promise<EsitoCorrezione> {
  const { scope, risorsa } = authorized;
  const motivo = gesto.gesto === 'togli' ? gesto.motivo : undefined;
  const operazione = { comando: COMANDI[gesto.gesto], oggettoId: risorsa.id, comandoId, motivo };
  try {
    return await write(scope, operazione, async (tx, operazioneId) => {
      await lockCards(tx, [risorsa.id, verso.risorsa.id]);
      await perform(tx, risorsa, verso.risorsa, gesto);
      if (!(await hasRecorded(tx))) throw new NothingWritten();
      return { operazioneId, righe: [] };
    });
  } catch (error) {
    if (error instanceof NothingWritten) return { operazioneId: null, righe: [] };
    if (!(error instanceof RepeatedCommand)) throw error;
    return { operazioneId: error.operazioneId, righe: [] };
  }
}

async function perform(tx: Tx, scheda: SchedaProtetta, verso: SchedaProtetta, gesto: GestoStrutturale): Promise<void> {
  const { tabella, rigaId } = gesto;
  if (gesto.gesto === 'aggiungi') {
    const parent = await requireParent(tx, scheda, gesto);
    return addRiga(tx, scheda, gesto, parent);
  }
  const own = await listRowsOfCard(tx, scheda.id, [{ tabella, rigaId }]);
  if (!own.has(keyOf({ tabella, rigaId }))) missing();
  switch (gesto.gesto) {
    case 'togli':
      return removeRiga(tx, scheda, gesto);
    case 'sposta':
      return orderRiga(tx, tabella, gesto);
    case 'duplica':
      return duplicateRiga(tx, scheda, gesto);
    case 'porta':
      await requireParent(tx, verso, gesto);
      return carryRiga(tx, scheda, verso, gesto);
  }
}

/** What each row hangs from, one of these. */
const PADRI: Readonly<Record<GestoStrutturale['tabella'], readonly string[]>> = {
  Obiettivo: ['Progetto'],
  Indicatore: ['Obiettivo'],
  Target: ['Indicatore'],
  Assegnazione: ['Obiettivo'],
  Fase: ['Obiettivo', 'Progetto'],
  PeriodoFase: ['Fase'],
  VoceBudget: ['Progetto'],
  ImpegnoPersonale: ['Progetto'],
  Collegamento: ['Progetto'],
  ProgettoCdr: ['Progetto'],
};

/** @returns the table of the parent */
async function requireParent(
  tx: Tx,
  scheda: SchedaProtetta,
  { tabella, padreId }: { tabella: GestoStrutturale['tabella']; padreId: string },
): Promise<string> {
  const candidates = PADRI[tabella].map((padre) => ({ tabella: padre, rigaId: padreId }));
  const own = await listRowsOfCard(tx, scheda.id, candidates);
  const parent = candidates.find((candidate) => own.has(keyOf(candidate)));
  return parent?.tabella ?? missing();
}

function missing(): never {
  throw new NotFound(
    'Una parte della scheda che stavi modificando non c’è più: nulla è cambiato, guarda la pagina aggiornata.',
  );
}
