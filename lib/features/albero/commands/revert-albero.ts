import 'server-only';
import { type Reversibili, takeBack } from '@/lib/audit/take-back';
import { NOMI_CAMPI } from '../types';
import type { MayModifyAlbero } from './lay-nodo';

const REVERSIBILI: Reversibili = {
  comandi: ['addNodo', 'correctNodo', 'moveNodo', 'deleteNodo'],
  tabelle: ['Indirizzo', 'ObiettivoStrategico', 'ObiettivoOperativo'],
  nomiCampi: NOMI_CAMPI,
};

/**
 * Takes one gesture on the strategic tree back.
 * @throws Invalid when what it wrote has changed since, with the reason
 */
export async function revertAlbero({ scope }: MayModifyAlbero, operazioneId: string): Promise<void> {
  await takeBack(scope, { comando: 'revertAlbero', operazioneId }, REVERSIBILI);
}
