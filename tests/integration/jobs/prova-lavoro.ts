import { z } from 'zod';
import { type DefinizioneLavoro, defineLavoro, type Esecuzione } from '@/lib/jobs/lavoro';

export const parametriProva = z.object({ nome: z.string() });
type Parametri = z.infer<typeof parametriProva>;

/** A kind of work that does what a test says. */
export function provaLavoro(
  run: (esecuzione: Esecuzione<Parametri>) => ReturnType<DefinizioneLavoro<Parametri>['run']>,
) {
  return defineLavoro<Parametri>({ tipo: 'prova', parametri: parametriProva, run });
}
