import { startLavoro } from '@/lib/jobs/start-lavoro';
import type { ProduzioneAutorizzata } from '../policy';
import type { ParametriDocumento } from '../schema';
import { preparaDocumento } from './prepara-documento';

/**
 * Asks for a document of a year's plan, to be made in the background.
 * @returns the id of the work
 */
export function requestDocumento(
  { scope }: ProduzioneAutorizzata,
  anno: number,
  parametri: ParametriDocumento,
): Promise<string> {
  return startLavoro(scope, { comando: 'requestDocumento' }, preparaDocumento, { anno, parametri });
}
