import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPianoFormato } from './get-piano-formato';

/** The plan of a year as the text of an interchange file; null when there is none, and for who may not read it whole. */
export async function getEsportazione(scope: Scope, anno: number): Promise<string | null> {
  if (!Number.isInteger(anno)) return null;
  const piano = await getPianoFormato(scope, anno);
  const statoPiano = piano?.contesto.stato;
  if (!piano || !statoPiano || !isConsentito(scope, 'piano.leggere', { enteId: scope.enteId, statoPiano })) return null;
  return writePianoJson(piano);
}
