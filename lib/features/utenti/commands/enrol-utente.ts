import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { hashPassword } from '@/lib/auth/password';
import { normalizeEmail } from '@/lib/auth/sign-in';
import { globalRead, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid } from '@/lib/errors';
import { type NuovoUtente, nuovoUtente } from '../schema';

/**
 * Makes a user with the first roles in the ente, at work at once: for whoever runs the installation and knows the person. From the screen a
 * person is invited instead, and proves that the address is hers. Somebody who already works for another ente keeps name and password.
 * @returns her id, and whether she was made now
 * @throws Invalid when she already works for this ente, or the data are wrong
 */
export async function enrolUtente(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  data: NuovoUtente,
): Promise<{ utenteId: string; isNew: boolean }> {
  const parsed = nuovoUtente.safeParse({ ...data, email: normalizeEmail(data.email) });
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { email, nome, cognome, password, appartenenze } = parsed.data;
  const existing = await globalRead((tx) => tx.utente.findUnique({ where: { email }, select: { id: true } }));
  const passwordHash = password === null ? null : await hashPassword(password);
  const id = existing?.id ?? randomUUID();
  return write(scope, { comando: 'enrolUtente', oggettoId: id }, async (tx) => {
    if (!existing) await tx.utente.create({ data: { id, email, nome, cognome, passwordHash } });
    const here = await tx.appartenenza.count({ where: { enteId: scope.enteId, utenteId: id } });
    if (here > 0) {
      throw new Invalid([{ campo: 'email', messaggio: 'Questa persona lavora già per l’ente: modificarne i ruoli.' }]);
    }
    await tx.appartenenza.createMany({
      data: appartenenze.map((appartenenza) => ({ enteId: scope.enteId, utenteId: id, ...appartenenza })),
    });
    return { utenteId: id, isNew: existing === null };
  });
}
