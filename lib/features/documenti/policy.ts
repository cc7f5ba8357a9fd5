import { type Authorized, authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { type CdrConAntenati, NESSUN_CDR, type NodoCdr, withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { RisorsaCdr, RisorsaEnte } from '@/lib/domain/permissions/risorse';
import type { Attore } from '@/lib/domain/permissions/ruoli';
import { NotFound } from '@/lib/errors';
import type { ParametriDocumento } from './schema';

/** Where a document comes from and which part it prints: what decides the right to it. */
type Oggetto = Pick<ParametriDocumento, 'versione' | 'cdr'>;

/** The right to have a document made. */
export type ProduzioneAutorizzata =
  | Authorized<RisorsaEnte, 'documento.produrre'>
  | Authorized<RisorsaCdr, 'bozza.produrre'>;

/** The CDR a document is of; the whole plan is nobody's own. */
function cdrOf(codice: string | null, albero: readonly NodoCdr[]): CdrConAntenati {
  return codice === null ? NESSUN_CDR : withAntenati([codice], albero);
}

/** Official documents are for who may have them; a draft also for who works on that part of it. */
export function mayProdurre(attore: Attore, { versione, cdr }: Oggetto, albero: readonly NodoCdr[]): boolean {
  const { enteId } = attore;
  return versione === null
    ? isConsentito(attore, 'bozza.produrre', { enteId, cdr: cdrOf(cdr, albero) })
    : isConsentito(attore, 'documento.produrre', { enteId });
}

export function mayLeggere(attore: Attore, { versione, cdr }: Oggetto, albero: readonly NodoCdr[]): boolean {
  const { enteId } = attore;
  return versione === null
    ? isConsentito(attore, 'bozza.leggere', { enteId, cdr: cdrOf(cdr, albero) })
    : isConsentito(attore, 'documento.leggere', { enteId });
}

/**
 * Asks for the right to have a document made.
 * @throws Denied with why not; NotFound for a CDR the plan does not have
 */
export function authorizeProdurre(
  scope: Scope,
  { versione, cdr }: Oggetto,
  albero: readonly NodoCdr[],
): ProduzioneAutorizzata {
  if (cdr !== null && albero.every(({ codice }) => codice !== cdr)) throw new NotFound('Questo CDR non è nel piano.');
  const { enteId } = scope;
  return versione === null
    ? authorize(scope, 'bozza.produrre', { enteId, cdr: cdrOf(cdr, albero) })
    : authorize(scope, 'documento.produrre', { enteId });
}
