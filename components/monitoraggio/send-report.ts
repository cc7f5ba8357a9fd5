import { saveRilevazione } from '@/lib/features/monitoraggio/actions/report';
import { registrazioneRichiesta } from '@/lib/features/monitoraggio/schema';
import type { Answer } from '@/lib/features/progetto/queue/queue-runner';
import type { Gesture } from '@/lib/features/progetto/queue/queue-types';

/** The report a gesture is about, as the address names it. */
export interface LuogoRendiconto {
  ente: string;
  anno: number;
  /** Reference date of the session. */
  sessione: string;
  cdr: string;
}

/** How often the server may fail at the same gesture before the person is told: the network may fail for ever. */
const MAX_FAILURES = 5;
const REFUSED = 'Il sistema non riesce a salvare. Quello che hai scritto resta qui.';

/**
 * Carries gestures to the server. Throws when no answer came or the server could not work just now, so that the queue
 * tries again; what the server refuses comes back with its sentence. Operations are not offered for undoing: a field is
 * written over.
 */
export function createReportSender(luogo: LuogoRendiconto): (gesto: Gesture) => Promise<Answer> {
  const failures = new Map<string, number>();
  return async (gesto) => {
    if (gesto.tipo !== 'correzione') return { esito: 'rifiutata', messaggio: REFUSED };
    const { comandoId, righe } = gesto;
    const request = registrazioneRichiesta.safeParse({ ...luogo, comandoId, righe });
    if (!request.success) return { esito: 'rifiutata', messaggio: request.error.issues[0]?.message ?? REFUSED };
    const { data, serverError } = await saveRilevazione(request.data);
    if (data) return { esito: 'salvata', operazioneId: null, ...data };
    if (serverError && serverError.codice !== 'ERRORE' && serverError.codice !== 'NON_DISPONIBILE') {
      return { esito: 'rifiutata', messaggio: serverError.messaggio };
    }
    const count = (failures.get(comandoId) ?? 0) + 1;
    failures.set(comandoId, count);
    if (count < MAX_FAILURES) throw new Error('The server did not do it this time');
    return { esito: 'rifiutata', messaggio: REFUSED };
  };
}
