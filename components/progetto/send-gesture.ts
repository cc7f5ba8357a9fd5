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
  validationErrors?: { formErrors?: string[]; fieldErrors?: Record<string, string[] | undefined> };
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

/** What checks a gesture before it leaves; a page asks for it when somebody first touches it. */
export const loadSchema = () => import('@/lib/features/progetto/schema');

/** What was typed is checked here as well, so that a wrong value is told without a journey. */
async function callAction(
  luogo: { ente: string; anno: number; codice: string },
  gesto: Gesture,
): Promise<ActionResult | undefined> {
  const { annullamentoRichiesto, correzioneRichiesta, gestoRichiesto } = await loadSchema();
  if (gesto.tipo === 'annullamento') {
    const { comandoId, operazioneId } = gesto;
    return undoOperazione(annullamentoRichiesto.parse({ ...luogo, comandoId, operazioneId }));
  }
  if (gesto.tipo === 'struttura') {
    const request = gestoRichiesto.safeParse({ ...luogo, comandoId: gesto.comandoId, gesto: gesto.gesto });
    return request.success ? saveGesto(request.data) : invalid(request.error);
  }
  const { comandoId, righe } = gesto;
  const request = correzioneRichiesta.safeParse({ ...luogo, comandoId, righe });
  return request.success ? saveCorrezione(request.data) : invalid(request.error);
}

const invalid = ({ issues }: { issues: readonly { message: string }[] }): ActionResult => ({
  validationErrors: { formErrors: issues.map(({ message }) => message) },
});

/** Null when the failure is the server's own and may pass. */
function toAnswer(result: ActionResult | undefined): Answer | null {
  if (result?.data) return { esito: 'salvata', ...result.data };
  if (result?.serverError) {
    const { codice, messaggio } = result.serverError;
    return codice === 'ERRORE' ? null : { esito: 'rifiutata', messaggio };
  }
  const { formErrors = [], fieldErrors = {} } = result?.validationErrors ?? {};
  const [messaggio] = [...formErrors, ...Object.values(fieldErrors).flatMap((errors) => errors ?? [])];
  return messaggio ? { esito: 'rifiutata', messaggio } : null;
}
