import 'server-only';
import { type Reversibili, takeBack } from '@/lib/audit/take-back';
import type { Authorized } from '@/lib/auth/authorize';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NOMI_CAMPI } from '../types';

const REVERSIBILI: Reversibili = {
  comandi: ['addPersona', 'correctPersona', 'addAlias', 'removeAlias', 'mergePersone', 'distinguishPersone'],
  tabelle: [
    'Persona',
    'AliasPersona',
    'PersoneDistinte',
    'Incarico',
    'ImpegnoPersonale',
    'Assegnazione',
    'Appartenenza',
  ],
  nomiCampi: NOMI_CAMPI,
};

/**
 * Takes one gesture on people back: two that were joined are two again, each with what was hers.
 * @throws Invalid when what it wrote has changed since, with the reason
 */
export async function revertPersone(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  operazioneId: string,
): Promise<void> {
  await takeBack(scope, { comando: 'revertPersone', operazioneId }, REVERSIBILI);
}
