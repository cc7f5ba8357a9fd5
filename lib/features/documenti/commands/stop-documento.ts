import { stopLavoro } from '@/lib/jobs/stop-lavoro';
import type { ProduzioneAutorizzata } from '../policy';

/**
 * Stops the making of a document.
 * @throws NotFound when it is over already
 */
export function stopDocumento({ scope }: ProduzioneAutorizzata, lavoroId: string): Promise<void> {
  return stopLavoro(scope, { comando: 'stopDocumento' }, lavoroId);
}
