import { OperatorFailure } from '@/lib/db/operator-failure';
import { defineLavoro } from '@/lib/jobs/lavoro';
import { getRichiesta } from '../queries/get-richiesta';
import { LAVORO_DOCUMENTO, type ParametriDocumento, parametriDocumento } from '../schema';
import { composeDocumento } from './compose-documento';

/** The work of making a document: reading the plan, composing it, keeping the file. */
export const preparaDocumento = defineLavoro<ParametriDocumento>({
  tipo: LAVORO_DOCUMENTO,
  parametri: parametriDocumento,
  async run({ scope, anno, parametri, reportProgress, signal }) {
    await reportProgress(5, 'Leggo il piano');
    const richiesta = await getRichiesta(scope, anno, parametri);
    if (!richiesta) throw new OperatorFailure('Il piano o la versione non c’è più: il documento non è stato prodotto.');
    // One after the other, so that the per cent never goes back; one that is refused comes too late, and `signal` says why.
    let reports = Promise.resolve();
    const report = (percento: number, frase: string) => {
      reports = reports.then(() => reportProgress(percento, frase)).catch(() => {});
    };
    const file = await composeDocumento(richiesta, report, signal);
    await reports;
    return file;
  },
});
