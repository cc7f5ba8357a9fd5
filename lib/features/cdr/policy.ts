import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { Attore } from '@/lib/domain/permissions/ruoli';
import type { StatoPiano } from '@/lib/domain/permissions/stati';

/** Whoever may read the whole plan reads its structure, its strategic tree, people and capitoli. */
export function canReadStruttura(attore: Attore, statoPiano: StatoPiano): boolean {
  return isConsentito(attore, 'piano.leggere', { enteId: attore.enteId, statoPiano });
}

/** People and capitoli are of the ente and outlive its plans. */
export function canModificareAnagrafe(attore: Attore): boolean {
  return isConsentito(attore, 'struttura.modificare', { enteId: attore.enteId });
}

/** A closed plan keeps the structure it had. */
export function canModificareStruttura(attore: Attore, statoPiano: StatoPiano): boolean {
  return statoPiano !== 'CHIUSO' && canModificareAnagrafe(attore);
}

/** A closed plan keeps its strategic tree too. */
export function canModificareAlbero(attore: Attore, statoPiano: StatoPiano): boolean {
  return statoPiano !== 'CHIUSO' && isConsentito(attore, 'alberoStrategico.modificare', { enteId: attore.enteId });
}
