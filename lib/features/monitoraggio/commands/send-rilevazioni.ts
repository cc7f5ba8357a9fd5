import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { listMancanze, sayMancanze } from '@/lib/domain/reporting/missing-entries';
import { canTransition, RILEVAZIONE } from '@/lib/domain/workflow';
import { Denied, Invalid } from '@/lib/errors';
import { getSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import type { RendicontazioneProtetta } from '../policy';
import { listRendiconti } from '../queries/list-rendiconti';
import { getSessione } from '../queries/list-sessioni';
import type { RendicontoLetto, Sessione } from '../types';
import { completeElenco } from './complete-elenco';
import { lockRilevazioni, lockSessione } from './lock-sessione';

/**
 * Sends the report of a CDR as a whole, or one part that came back. A result the Nucleo had sent back is measured again.
 * @param chiave objective or card of the one part to send
 * @returns how many parts were sent
 * @throws Invalid with what is still missing, counted: nothing is sent then
 * @throws Denied when there is nothing this person may send
 */
export async function sendRilevazioni(
  { scope, risorsa }: Authorized<RendicontazioneProtetta, 'rilevazione.compilare'>,
  { chiave }: { chiave?: string } = {},
): Promise<number> {
  const operazione = { comando: 'sendRilevazioni', oggettoId: risorsa.sessioneId };
  return write(scope, operazione, async (tx) => {
    const { stato } = await lockSessione(tx, risorsa.sessioneId, 'share');
    const perimetro = { pianoId: risorsa.pianoId, cdr: [risorsa.codice] };
    if (stato === 'APERTA') await completeElenco(tx, risorsa.sessioneId, perimetro);
    await lockRilevazioni(tx, risorsa.sessioneId, risorsa.cdrId);
    const sessione = await getSessione(tx, risorsa.pianoId, risorsa.sessioneId);
    if (!sessione) throw new Denied('La sessione di monitoraggio non c’è più.');
    const da = { ...perimetro, anno: risorsa.anno, struttura: risorsa.struttura };
    const rendiconti = await listRendiconti(scope, tx, da, sessione);
    const open = rendiconti.filter((rendiconto) => isSendable(rendiconto) && (!chiave || rendiconto.chiave === chiave));
    if (open.length === 0) throw new Denied('Non c’è niente da inviare.');
    await refuseMissing(tx, risorsa, sessione, open);
    await markSent(tx, open);
    await measureAgain(tx, sessione.id, open);
    return open.length;
  });
}

function isSendable({ stato, isModificabile }: RendicontoLetto): boolean {
  return isModificabile && canTransition(RILEVAZIONE, stato, 'INVIATA');
}

async function refuseMissing(
  tx: Tx,
  { pianoId, anno }: RendicontazioneProtetta,
  sessione: Sessione,
  open: readonly RendicontoLetto[],
) {
  const { regole } = await getSmvp(tx, pianoId);
  const momento = { anno, dataRiferimento: sessione.dataRiferimento, finale: sessione.finale };
  const words = sayMancanze(open.flatMap((rendiconto) => listMancanze(rendiconto, regole, momento)));
  if (words) throw new Invalid([{ campo: null, messaggio: `${words}: la rendicontazione non è stata inviata.` }]);
}

async function markSent(tx: Tx, open: readonly RendicontoLetto[]): Promise<void> {
  const ids = open.flatMap(({ rilevazioneId }) => rilevazioneId ?? []);
  await tx.rilevazione.updateMany({
    where: { id: { in: ids } },
    data: { stato: 'INVIATA', inviataAt: new Date(), motivoRinvio: null },
  });
}

/** The decision to send back is done with: the Nucleo finds the result as one to decide. */
async function measureAgain(tx: Tx, sessioneId: string, open: readonly RendicontoLetto[]): Promise<void> {
  const results = open.flatMap(({ obiettivo, assegnazioneId }) =>
    obiettivo ? [{ obiettivoId: obiettivo.id, assegnazioneId }] : [],
  );
  if (results.length === 0) return;
  await tx.risultato.updateMany({
    where: { sessioneId, stato: 'RINVIATO', OR: results },
    data: { stato: 'MISURATO', motivo: null, decisoAt: null },
  });
}
