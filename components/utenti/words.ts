import { type RuoloAssunto, ruoloInParole } from '@/lib/domain/permissions/ruoli';
import type { FattoUtente, StatoUtente } from '@/lib/features/utenti/types';

/** How somebody stands in the ente. */
export const STATO_UTENTE: Readonly<Record<StatoUtente, string>> = {
  ATTIVA: 'Attivo',
  INVITATA: 'Invitato',
  SOSPESA: 'Disattivato',
  CHIUSA: 'Chiuso',
};

const FATTI: Readonly<Record<string, string>> = {
  enrolUtente: 'ha aggiunto questa persona',
  inviteUtente: 'ha mandato l’invito',
  resendInvito: 'ha mandato di nuovo l’invito',
  revokeInvito: 'ha ritirato l’invito',
  acceptInvito: 'ha accettato l’invito',
  setAppartenenze: 'ha cambiato i ruoli',
  suspendUtente: 'ha disattivato questa persona',
  restoreUtente: 'ha riattivato questa persona',
  sendPasswordLink: 'ha mandato il link per una nuova password',
  revokeSessioni: 'ha chiuso le sessioni',
  createEnte: 'ha creato l’ente',
};

const listOf = (ruoli: readonly RuoloAssunto[]) => ruoli.map((ruolo) => ruoloInParole(ruolo)).join('; ');

/** "Tobia Lanfredi ha cambiato i ruoli: dato Nucleo di valutazione, tolto Dirigente, CDR 04". */
export function sayFatto({ chi, comando, dati, tolti }: FattoUtente): string {
  const roles = [dati.length > 0 && `dato ${listOf(dati)}`, tolti.length > 0 && `tolto ${listOf(tolti)}`].filter(
    Boolean,
  );
  const what = `${chi ?? 'Il sistema'} ${FATTI[comando] ?? 'ha modificato questa persona'}`;
  return roles.length > 0 ? `${what}: ${roles.join(', ')}` : what;
}
