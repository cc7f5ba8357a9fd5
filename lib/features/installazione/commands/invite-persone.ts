import 'server-only';
import { randomUUID } from 'node:crypto';
import { createPersonalLink } from '@/lib/auth/personal-link';
import type { Tx } from '@/lib/db/transaction';
import { readEnv } from '@/lib/env';
import { isPostaReady } from '@/lib/mail/canale';
import { type NewMail, queueMail } from '@/lib/mail/outbox';
import { GIORNI_INVITO, invito } from '@/lib/mail/templates';
import type { Fondazione } from '../schema';
import type { EnteFondato, InvitoDaConsegnare } from '../types';

interface Invitante {
  readonly enteId: string;
  /** Denominazione. */
  readonly ente: string;
  readonly daParteDi: string;
}

/**
 * Invites the first people of an ente: by mail where mail can leave, else with links for the founder to hand over. Everybody is new here:
 * the installation had nobody, or only who founds it.
 */
export async function invitePersone(
  tx: Tx,
  { enteId, ente, daParteDi }: Invitante,
  persone: Fondazione['persone'],
): Promise<Pick<EnteFondato, 'inviti' | 'spediti'>> {
  const invitate = persone.map((persona) => ({ ...persona, id: randomUUID() }));
  await tx.utente.createMany({ data: invitate.map(({ id, nome, cognome, email }) => ({ id, nome, cognome, email })) });
  await tx.appartenenza.createMany({
    data: invitate.map(({ id: utenteId, ruolo, cdr }) => {
      return { enteId, utenteId, ruolo, cdrCodice: cdr || null, stato: 'INVITATA' as const };
    }),
  });
  const hasPosta = await isPostaReady(tx, enteId);
  const inviti: InvitoDaConsegnare[] = [];
  const mails: NewMail[] = [];
  for (const { id: utenteId, email, ...persona } of invitate) {
    const segreto = await createPersonalLink(tx, { tipo: 'INVITO', utenteId, enteId }, GIORNI_INVITO * 24 * 60);
    const [nome, percorso] = [`${persona.nome} ${persona.cognome}`, `/invito/${segreto}`];
    if (hasPosta) {
      mails.push({ enteId, utenteId, email, nome, contenuto: invito({ ente, nome, daParteDi, percorso }) });
    } else {
      inviti.push({ nome, email, url: new URL(percorso, readEnv().NEXTAUTH_URL).href });
    }
  }
  await queueMail(tx, mails);
  return { inviti, spediti: mails.length };
}
