import { describeFailure } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { isFromOurPages } from '@/lib/auth/same-origin';
import { findUtente } from '@/lib/auth/session';
import { scopeIn } from '@/lib/auth/utente';
import { readEnv } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import { readDocumento } from '@/lib/features/importazione/commands/read-documento';
import { readUpload } from '@/lib/features/importazione/commands/read-upload';
import { stageImportazione } from '@/lib/features/importazione/commands/stage-importazione';
import { answerFailure, answerRefusal, answerStaged } from './answers';

/**
 * Takes a document and keeps it to be looked at. Outside the proxy, so that the body arrives as a stream: a file too
 * large is refused while it arrives. Rights are asked before a byte is read.
 */
export async function POST(request: Request): Promise<Response> {
  const address = new URL(request.url).searchParams;
  const [ente, anno] = [address.get('ente') ?? '', Number(address.get('anno'))];
  const luogo = { ente, anno };
  if (!isFromOurPages(request.headers, readEnv().NEXTAUTH_URL)) return answerRefusal(request, luogo, 403, FOREIGN);
  try {
    const utente = await findUtente();
    if (!utente) return answerRefusal(request, luogo, 401, SIGNED_OUT);
    const scope = scopeIn(utente, ente);
    if (!scope) throw new NotFound();
    const authorized = authorize(scope, 'importazione.gestire', { enteId: scope.enteId });
    const { nomeFile, bytes } = await readUpload(request);
    const di = { codice: scope.enteCodice, denominazione: scope.enteDenominazione };
    const id = await stageImportazione(authorized, readDocumento(bytes, nomeFile, { ente: di }));
    return answerStaged(request, luogo, id);
  } catch (error) {
    return answerFailure(request, luogo, describeFailure(error));
  }
}

const FOREIGN = 'La richiesta arriva da un altro sito, quindi non è stata eseguita.';
const SIGNED_OUT = 'La sessione è scaduta: accedi di nuovo e ricarica il file. Nulla è cambiato.';
