import { authorize } from '@/lib/auth/authorize';
import { systemScope } from '@/lib/auth/system-scope';
import { read } from '@/lib/db/transaction';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { acceptRisultati } from '@/lib/features/valutazione/commands/accept-risultati';
import { listMisureCdr } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { getSmvp } from '@/lib/features/valutazione/queries/get-smvp';
import { listSessioniIniziate } from '@/lib/features/valutazione/queries/list-sessioni';
import { readUnitaDiSessione, scoreUnita } from '@/lib/features/valutazione/queries/score-sessione';
import { ANNO } from './misura';
import type { EnteMisurato } from './seed';
import { median } from './throughput';

/** Milliseconds to score a whole ente: in memory, and with the results read before and what needs no thought written after. */
export async function measureScoring({
  enteId,
  codice,
  denominazione,
}: EnteMisurato): Promise<{ memory: number; whole: number }> {
  const scope = systemScope({ id: enteId, codice, denominazione }, [
    { ruolo: 'NUCLEO', cdrCodice: null, personaId: null },
  ]);
  const { unita, sessione, smvp, misure } = await read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, ANNO);
    if (!struttura) throw new Error('The generated plan is not there');
    const { piano, cdr } = struttura;
    const [sessione] = await listSessioniIniziate(tx, piano.id);
    if (!sessione) throw new Error('The generated session is not there');
    const smvp = await getSmvp(tx, piano.id);
    const misure = await listMisureCdr(tx, piano, cdr);
    return { unita: await readUnitaDiSessione(tx, piano, sessione.id), sessione, smvp, misure };
  });
  const inMemory = Array.from({ length: 7 }, () => timed(() => scoreUnita(unita, sessione, smvp, misure)));
  const startedAt = performance.now();
  await acceptRisultati(authorize(scope, 'risultato.valutare', { enteId }), { anno: ANNO, sessione: sessione.id });
  return { memory: median(inMemory), whole: performance.now() - startedAt };
}

function timed(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}
