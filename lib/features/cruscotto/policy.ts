import type { Scope } from '@/lib/auth/scope';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';

/**
 * Whether somebody has the cruscotto: who reads the whole plan while it is a draft. It shows the reports of every CDR, which
 * stay working papers of these roles whatever the state of the plan (see `cdrVisibili` of monitoraggio).
 */
export function canLeggereCruscotto(scope: Scope): boolean {
  return isConsentito(scope, 'piano.leggere', { enteId: scope.enteId, statoPiano: 'PREDISPOSIZIONE' });
}

/** Who opens and closes sessions reminds who has not reported in them. */
export function canSollecitare(scope: Scope): boolean {
  return isConsentito(scope, 'sessione.gestire', { enteId: scope.enteId });
}

/** What the RPCT answers for (L. 190/2012, D.Lgs. 33/2013). */
const TAG_DEL_RPCT = ['anticorruzione', 'trasparenza'];
const GUARDANO_TUTTO: readonly Ruolo[] = ['AMMINISTRATORE', 'PROGRAMMAZIONE', 'SEGRETARIO', 'NUCLEO'];

/** The tags somebody begins with when the address names none: her own for who is RPCT only, all for the others. */
export function tagPredefiniti({ ruoli }: Pick<Scope, 'ruoli'>, delPiano: readonly string[]): string[] {
  const isSoloRpct =
    ruoli.some(({ ruolo }) => ruolo === 'RPCT') && !ruoli.some(({ ruolo }) => GUARDANO_TUTTO.includes(ruolo));
  return isSoloRpct ? TAG_DEL_RPCT.filter((tag) => delPiano.includes(tag)) : [];
}
