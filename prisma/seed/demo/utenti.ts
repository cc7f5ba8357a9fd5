import { authorize } from '@/lib/auth/authorize';
import { DEMO_PASSWORD } from '@/lib/auth/demo';
import { hashPassword } from '@/lib/auth/password';
import type { Scope } from '@/lib/auth/scope';
import { getUtente, scopeIn } from '@/lib/auth/utente';
import { globalRead, write } from '@/lib/db/transaction';
import { newId } from '@/lib/features/importazione/commands/new-id';
import { emailOf, PERSONE_DEMO, type PersonaDemo } from './persone';

/** Makes the people of the demo, with one password for all, in one operation. */
export async function enrolPersone(sistema: Scope): Promise<void> {
  const { scope } = authorize(sistema, 'utenti.gestire', { enteId: sistema.enteId });
  const { enteId } = scope;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await write(scope, { comando: 'enrolUtente' }, async (tx) => {
    // Their ids grow: the sign-in page lists them in this order.
    const ids = PERSONE_DEMO.map(newId).sort();
    const persone = PERSONE_DEMO.map((persona, indice) => ({ ...persona, id: ids[indice] ?? newId() }));
    await tx.utente.createMany({
      data: persone.map((persona) => {
        const { id, nome, cognome } = persona;
        return { id, nome, cognome, email: emailOf(persona), passwordHash };
      }),
    });
    await tx.appartenenza.createMany({
      data: persone.flatMap(({ id, appartenenze }) => appartenenze.map((una) => ({ enteId, utenteId: id, ...una }))),
    });
  });
}

/** Says which of the people in the plan each of them is. */
export async function linkPersone(sistema: Scope): Promise<void> {
  const { enteId } = sistema;
  const nomi = PERSONE_DEMO.flatMap(({ nominativo, ...persona }) =>
    nominativo ? [{ nominativo, email: emailOf(persona) }] : [],
  );
  await write(sistema, { comando: 'setAppartenenze' }, async (tx) => {
    await tx.$executeRaw`UPDATE "Appartenenza" a SET "personaId" = p.id
      FROM jsonb_to_recordset(${JSON.stringify(nomi)}::jsonb) AS n(nominativo text, email text), "Utente" u, "Persona" p
      WHERE a."enteId" = ${enteId}::uuid AND u.email = n.email AND a."utenteId" = u.id
        AND p."enteId" = a."enteId" AND p.nominativo = n.nominativo`;
    await tx.$executeRaw`INSERT INTO "AliasPersona" ("enteId", id, "personaId", nominativo)
      SELECT "enteId", gen_random_uuid(), id, upper(nominativo) FROM "Persona"
      WHERE "enteId" = ${enteId}::uuid AND nominativo IN ('Tornaghi Davide', 'Rambelli Silvia')`;
  });
}

/** Somebody of the demo at work in her ente: what she does is hers in the register. */
export async function scopeOf(utente: PersonaDemo['utente'], ente: string): Promise<Scope> {
  const found = await globalRead((tx) =>
    tx.utente.findUniqueOrThrow({ where: { email: emailOf({ utente }) }, select: { id: true } }),
  );
  const person = await getUtente(found.id);
  const scope = person && scopeIn(person, ente);
  if (!scope) throw new Error(`${utente} does not work for ${ente}`);
  return scope;
}
