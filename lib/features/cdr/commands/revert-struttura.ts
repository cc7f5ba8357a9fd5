import 'server-only';
import { type Reversibili, takeBack } from '@/lib/audit/take-back';
import type { Authorized } from '@/lib/auth/authorize';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NOMI_CAMPI } from '../types';

const REVERSIBILI: Reversibili = {
  comandi: [
    'addCdr',
    'correctCdr',
    'moveCdr',
    'deleteCdr',
    'openIncarico',
    'correctIncarico',
    'removeIncarico',
    'handOverCdr',
  ],
  tabelle: ['Cdr', 'Incarico', 'Persona', 'Appartenenza', 'Indicatore'],
  nomiCampi: NOMI_CAMPI,
};

/**
 * Takes one gesture on the structure back.
 * @throws Invalid when what it wrote has changed since, with the reason
 */
export async function revertStruttura(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  operazioneId: string,
): Promise<void> {
  await takeBack(scope, { comando: 'revertStruttura', operazioneId }, REVERSIBILI);
}
