import { RUOLI_DI_CDR, type Ruolo, type RuoloAssunto } from '@/lib/domain/permissions/ruoli';

/** A role being chosen: a CDR typed for a role that has none is kept, in case the role changes back. */
export interface RoleDraft {
  readonly key: number;
  readonly ruolo: Ruolo;
  readonly cdrCodice: string;
  readonly personaId: string | null;
}

export const isOfCdr = (ruolo: Ruolo) => RUOLI_DI_CDR.includes(ruolo);

/** What is posted: the CDR only where the role is of one, nothing twice. */
export function toAppartenenze(drafts: readonly RoleDraft[]): RuoloAssunto[] {
  const roles = drafts.map(({ ruolo, cdrCodice, personaId }) => ({
    ruolo,
    cdrCodice: isOfCdr(ruolo) ? cdrCodice.trim() || null : null,
    personaId,
  }));
  return roles.filter(
    (one, index) =>
      roles.findIndex((other) => other.ruolo === one.ruolo && other.cdrCodice === one.cdrCodice) === index,
  );
}

/** The draft that begins from these roles. */
export function toDrafts(ruoli: readonly RuoloAssunto[]): RoleDraft[] {
  return ruoli.map(({ cdrCodice, ...ruolo }, key) => ({ ...ruolo, key, cdrCodice: cdrCodice ?? '' }));
}

/** The first role that still needs its CDR; null when none does. */
export function missingCdr(drafts: readonly RoleDraft[]): RoleDraft | null {
  return drafts.find(({ ruolo, cdrCodice }) => isOfCdr(ruolo) && cdrCodice.trim() === '') ?? null;
}
