import 'server-only';
import { type Reversibili, takeBack } from '@/lib/audit/take-back';
import { NOMI_CAMPI } from '../types';
import type { MayModify } from './keep-capitolo';

const REVERSIBILI: Reversibili = {
  comandi: ['addCapitolo', 'correctCapitolo', 'deleteCapitolo', 'importCapitoli'],
  tabelle: ['Capitolo'],
  nomiCampi: NOMI_CAMPI,
};

/**
 * Takes one gesture on the list of capitoli back, a whole paste too.
 * @throws Invalid when what it wrote has changed since, or a card uses it, with the reason
 */
export async function revertCapitoli({ scope }: MayModify, operazioneId: string): Promise<void> {
  await takeBack(scope, { comando: 'revertCapitoli', operazioneId }, REVERSIBILI);
}
