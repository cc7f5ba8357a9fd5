import { beforeAll, expect, test } from 'vitest';
import { type Authorized, authorize } from '@/lib/auth/authorize';
import { checkCredentials } from '@/lib/auth/sign-in';
import { findSystemScope } from '@/lib/auth/system-scope';
import { getUtenteInSessione } from '@/lib/auth/utente';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { ensureEnte } from '@/lib/features/ente/commands';
import { changePassword } from '@/lib/features/utenti/commands/change-password';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { resetPassword } from '@/lib/features/utenti/commands/installation-utente';
import { setAppartenenze } from '@/lib/features/utenti/commands/set-appartenenze';
import { listUtenti } from '@/lib/features/utenti/queries/list-utenti';
import type { NuovaAppartenenza } from '@/lib/features/utenti/schema';
import { openTestDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';

setEnvironment();
openTestDatabase();

const PASSWORD = 'una-password-di-prova';
let qui: Authorized<RisorsaEnte, 'utenti.gestire'>;
let altrove: Authorized<RisorsaEnte, 'utenti.gestire'>;

async function administer(codice: string): Promise<Authorized<RisorsaEnte, 'utenti.gestire'>> {
  const ente = await ensureEnte({ codice, denominazione: `Comune di ${codice}` });
  const scope = await findSystemScope(codice);
  if (!scope) throw new Error(`no ente ${codice}`);
  return authorize(scope, 'utenti.gestire', { enteId: ente.id });
}

function enrol(right: typeof qui, name: string, appartenenze: NuovaAppartenenza[], password = PASSWORD) {
  return enrolUtente(right, { email: `${name}@prova.example`, nome: name, cognome: 'Prova', password, appartenenze });
}

async function enter(name: string, password = PASSWORD) {
  const outcome = await checkCredentials(`${name}@prova.example`, password, '192.0.2.9');
  return 'utenteId' in outcome ? getUtenteInSessione(outcome) : null;
}

beforeAll(async () => {
  qui = await administer('qui');
  altrove = await administer('altrove');
});

test('a new person enters with the given password and roles', async () => {
  await enrol(qui, 'Alba', [{ ruolo: 'DIRIGENTE', cdrCodice: '04' }]);
  const utente = await enter('alba');
  expect(utente?.enti).toMatchObject([{ codice: 'qui', ruoli: [{ ruolo: 'DIRIGENTE', cdrCodice: '04' }] }]);
});

test('a short password, a CDR role without CDR, no role at all: refused with words, nothing written', async () => {
  await expect(enrol(qui, 'bruno', [{ ruolo: 'NUCLEO' }], 'corta')).rejects.toThrow('almeno 12 caratteri');
  await expect(enrol(qui, 'bruno', [{ ruolo: 'DIRIGENTE' }])).rejects.toThrow('Il CDR va indicato');
  await expect(enrol(qui, 'bruno', [{ ruolo: 'NUCLEO', cdrCodice: '04' }])).rejects.toThrow('Il CDR va indicato');
  await expect(enrol(qui, 'bruno', [])).rejects.toThrow('almeno un ruolo');
  expect((await listUtenti(qui.scope))?.utenti.map(({ email }) => email)).not.toContain('bruno@prova.example');
});

test('another ente’s administrator gives roles to an existing person, and cannot touch her password', async () => {
  await enrol(qui, 'clara', [{ ruolo: 'RPCT' }]);
  const { isNew } = await enrol(altrove, 'clara', [{ ruolo: 'NUCLEO' }], 'la-password-di-chi-attacca');
  expect(isNew).toBe(false);
  expect(await enter('clara', 'la-password-di-chi-attacca')).toBeNull();
  expect((await enter('clara'))?.enti.map(({ codice }) => codice)).toEqual(['altrove', 'qui']);
});

test('an administrator sees and changes only the roles of the own ente', async () => {
  const { utenteId } = await enrol(qui, 'duilio', [{ ruolo: 'GIUNTA' }]);
  expect((await listUtenti(altrove.scope))?.utenti.map(({ id }) => id)).not.toContain(utenteId);
  await expect(setAppartenenze(altrove, utenteId, [{ ruolo: 'AMMINISTRATORE' }])).rejects.toThrow(NotFound);
});

test('roles are set as given; an ente keeps an administrator', async () => {
  const { utenteId } = await enrol(qui, 'emma', [{ ruolo: 'AMMINISTRATORE' }, { ruolo: 'NUCLEO' }]);
  await expect(setAppartenenze(qui, utenteId, [{ ruolo: 'NUCLEO' }])).rejects.toThrow(Invalid);
  await enrol(qui, 'fulvia', [{ ruolo: 'AMMINISTRATORE' }]);
  await setAppartenenze(qui, utenteId, [{ ruolo: 'NUCLEO' }, { ruolo: 'REFERENTE', cdrCodice: '0401' }]);
  const emma = (await listUtenti(qui.scope))?.utenti.find(({ id }) => id === utenteId);
  expect(emma?.ruoli.map(({ ruolo, cdrCodice }) => [ruolo, cdrCodice])).toEqual([
    ['REFERENTE', '0401'],
    ['NUCLEO', null],
  ]);
});

test('changing the password asks for the current one and ends every session', async () => {
  await enrol(qui, 'gaia', [{ ruolo: 'NUCLEO' }]);
  const outcome = await checkCredentials('gaia@prova.example', PASSWORD, '192.0.2.9');
  if (!('utenteId' in outcome)) throw new Error('she may not enter');
  const gaia = await getUtenteInSessione(outcome);
  if (!gaia) throw new Error('no session');
  await expect(changePassword(gaia, 'sbagliata', 'una-password-nuova')).rejects.toThrow('non è corretta');
  await changePassword(gaia, PASSWORD, 'una-password-nuova');
  expect(await getUtenteInSessione(outcome)).toBeNull();
  expect(await enter('gaia')).toBeNull();
  expect(await enter('gaia', 'una-password-nuova')).not.toBeNull();
});

test('the installation may reset a password, of somebody who exists', async () => {
  await enrol(qui, 'ilda', [{ ruolo: 'NUCLEO' }]);
  await resetPassword('ilda@prova.example', 'una-password-ridata');
  expect(await enter('ilda', 'una-password-ridata')).not.toBeNull();
  await expect(resetPassword('nessuno@prova.example', PASSWORD)).rejects.toThrow('Nessun utente');
});
