import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/auth/password';
import { isSetupCode } from '@/lib/auth/setup-code';
import type { UtenteInSessione } from '@/lib/auth/utente';
import { type Tx, writeNewEnte } from '@/lib/db/transaction';
import { readEnv } from '@/lib/env';
import { Denied, Invalid, type Issue } from '@/lib/errors';
import { type Fondazione, findProblemi, fondazione } from '../schema';
import { type EnteFondato, PASSI } from '../types';
import { invitePersone } from './invite-persone';
import { layStruttura } from './lay-struttura';

/**
 * Begins an installation: the first administrator, the ente, an empty plan with its structure, the invitations. All of it or nothing.
 * @param presente who is signed in: she founds the ente where nobody has; without her the founder is made, and proves with the
 * code of the start command that the installation is hers
 * @throws Invalid field by field when something is missing or the code is wrong
 * @throws Denied when the installation has begun already, also while two begin it together
 */
export async function foundEnte(
  presente: UtenteInSessione | null,
  bozza: Readonly<Record<string, unknown>>,
): Promise<EnteFondato> {
  const data = parseBozza(presente, bozza);
  const { fondatore, ente, piano } = data;
  const utenteId = presente?.utenteId ?? randomUUID();
  const passwordHash = fondatore && (await hashPassword(fondatore.password));
  const enteId = randomUUID();
  const operazione = { comando: 'foundEnte', oggettoId: enteId };
  return writeNewEnte({ id: enteId, ...ente }, utenteId, operazione, async (tx) => {
    await refuseBegun(tx, presente);
    if (fondatore) {
      const { nome, cognome, email } = fondatore;
      await tx.utente.create({ data: { id: utenteId, nome, cognome, email, passwordHash } });
    }
    const ruoli = ['AMMINISTRATORE', 'PROGRAMMAZIONE'] as const;
    await tx.appartenenza.createMany({ data: ruoli.map((ruolo) => ({ enteId, utenteId, ruolo })) });
    const { id: pianoId } = await tx.piano.create({ data: { enteId, ...piano }, select: { id: true } });
    await layStruttura(tx, { enteId, pianoId }, data.struttura);
    const daParteDi = presente?.nome ?? `${fondatore?.nome} ${fondatore?.cognome}`;
    const esito = await invitePersone(tx, { enteId, ente: ente.denominazione, daParteDi }, data.persone);
    return { codice: ente.codice, anno: piano.anno, ...esito };
  });
}

/**
 * What is wrong in the steps so far; the code is told to be right only together with who may ask.
 * @param passi the steps to look at
 */
export function findProblemiDi(
  passi: readonly (typeof PASSI)[number][],
  bozza: Readonly<Record<string, unknown>>,
): Issue[] {
  return passi.flatMap((passo) => {
    const found = findProblemi(passo, bozza);
    return passo === 'fondatore' ? [...refuseCode(bozza), ...found] : found;
  });
}

function refuseCode({ fondatore }: Readonly<Record<string, unknown>>): Issue[] {
  const codice = typeof fondatore === 'object' && fondatore && 'codice' in fondatore ? fondatore.codice : '';
  if (typeof codice !== 'string' || codice.trim() === '') return [];
  if (isSetupCode(codice, readEnv().NEXTAUTH_SECRET)) return [];
  return [
    { campo: 'fondatore.codice', messaggio: 'Il codice non è quello stampato da «npm start». Ricopialo e riprova.' },
  ];
}

function parseBozza(presente: UtenteInSessione | null, bozza: Readonly<Record<string, unknown>>): Fondazione {
  const passi = PASSI.filter((passo) => presente === null || passo !== 'fondatore');
  const [first, ...others] = findProblemiDi(passi, bozza);
  if (first) throw new Invalid([first, ...others]);
  const parsed = fondazione.safeParse({ ...bozza, ...(presente && { fondatore: null }) });
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { fondatore, persone } = parsed.data;
  const propria = persone.findIndex(({ email }) => email === (fondatore?.email ?? presente?.email));
  if (propria < 0) return parsed.data;
  throw new Invalid([{ campo: `persone.${propria}.email`, messaggio: 'Sei tu: hai già i ruoli per cominciare.' }]);
}

/** One at a time: the second finds that the first has begun. Its own ente is already there, in this transaction. */
async function refuseBegun(tx: Tx, presente: UtenteInSessione | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('primo accesso', 0))`;
  const [found] = await tx.$queryRaw<{ utenti: boolean; enti: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Utente") AS utenti, (SELECT count(*) FROM "Ente") > 1 AS enti`;
  if (presente ? found?.enti : found?.utenti) {
    throw new Denied('Questa installazione ha già chi la amministra: entra con il tuo utente, o chiedi un invito.');
  }
}
