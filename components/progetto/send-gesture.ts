import { saveGesto } from '@/lib/features/progetto/actions/change-scheda';
import { saveCorrezione } from '@/lib/features/progetto/actions/correct-scheda';
import { undoOperazione } from '@/lib/features/progetto/actions/revert-operazione';
import type { Answer } from '@/lib/features/progetto/queue/queue-runner';
import type { Gesture } from '@/lib/features/progetto/queue/queue-types';

/** Where gestures are sent: the plan, and the card of each row. A page of several cards names the card row by row. */
export interface LuogoScheda {
  ente: string;
  anno: number;
  /** Code of the card, for every row that `schede` does not name. */
  codice: string;
  /** Code of the card by id of the row. */
  schede?: Readonly<Record<string, string>>;
}

/** The card a row is of. */
export function cardOf({ codice, schede }: LuogoScheda, rigaId: string): string {
  return schede?.[rigaId] ?? codice;
}

/** How often the server may fail at the same gesture before the person is told: the network may fail for ever. */
const MAX_FAILURES = 5;

interface ActionResult {
  data?: Omit<Extract<Answer, { esito: 'salvata' }>, 'esito'> & { codice?: string };
  serverError?: { codice: string; messaggio: string };
}

/**
 * Carries gestures to the server actions. Throws when no answer came or the server could not work just now, so that the
 * queue tries again; anything the server refuses comes back with its sentence.
 * @param onMoved told when an undo has given the card of the page another code, hence another address
 */
export function createSender(
  luogo: LuogoScheda,
  onMoved: (codice: string) => void,
): (gesto: Gesture) => Promise<Answer> {
  const failures = new Map<string, number>();
  const operazioni = new Map<string, string>();
  return async (gesto) => {
    const codice =
      gesto.tipo === 'annullamento' ? operazioni.get(gesto.operazioneId) : cardOf(luogo, firstRowOf(gesto));
    const { ente, anno } = luogo;
    const result = await callAction({ ente, anno, codice: codice ?? luogo.codice }, gesto);
    const moved = luogo.schede ? undefined : result?.data?.codice;
    if (moved && moved !== luogo.codice) onMoved(moved);
    const answer = toAnswer(result);
    if (answer?.esito === 'salvata' && answer.operazioneId && codice) operazioni.set(answer.operazioneId, codice);
    if (answer) return answer;
    const count = (failures.get(gesto.comandoId) ?? 0) + 1;
    failures.set(gesto.comandoId, count);
    if (count < MAX_FAILURES) throw new Error('The server did not do it this time');
    return { esito: 'rifiutata', messaggio: 'Il sistema non riesce a salvare. Quello che hai scritto resta qui.' };
  };
}

function firstRowOf(gesto: Exclude<Gesture, { tipo: 'annullamento' }>): string {
  return gesto.tipo === 'struttura' ? gesto.gesto.rigaId : (gesto.righe[0]?.rigaId ?? '');
}

/** The server checks what was typed and answers with whole sentences: nothing has to be loaded before text can leave. */
function callAction(
  luogo: { ente: string; anno: number; codice: string },
  gesto: Gesture,
): Promise<ActionResult | undefined> {
  const { comandoId } = gesto;
  if (gesto.tipo === 'annullamento') return undoOperazione({ ...luogo, comandoId, operazioneId: gesto.operazioneId });
  if (gesto.tipo === 'struttura') return saveGesto({ ...luogo, comandoId, gesto: gesto.gesto });
  return saveCorrezione({ ...luogo, comandoId, righe: gesto.righe });
}

/** Busy or failing for a defect of its own: it may do it next time. */
const MAY_PASS = new Set(['ERRORE', 'NON_DISPONIBILE']);

/** Null when the failure is the server's own and may pass. */
function toAnswer(result: ActionResult | undefined): Answer | null {
  if (result?.data) return { esito: 'salvata', ...result.data };
  const { codice, messaggio } = result?.serverError ?? {};
  return codice && messaggio && !MAY_PASS.has(codice) ? { esito: 'rifiutata', messaggio } : null;
}
