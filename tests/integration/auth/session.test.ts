import { beforeAll, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import { checkCredentials } from '@/lib/auth/sign-in';
import { findSystemScope } from '@/lib/auth/system-scope';
import { getUtenteInSessione, scopeIn } from '@/lib/auth/utente';
import { Denied, NotFound } from '@/lib/errors';
import type { EnteInBreve } from '@/lib/features/ente/types';
import { setAttivo } from '@/lib/features/utenti/commands/installation-utente';
import { revokeSessioni } from '@/lib/features/utenti/commands/revoke-sessioni';
import { openTestDatabase } from '@/tests/support/database';
import { giveRuolo, makeEnte, makeUtente, PASSWORD, takeRuoli } from './people';

openTestDatabase();

let valdarra: EnteInBreve;
let montalto: EnteInBreve;
let altrui: EnteInBreve;

beforeAll(async () => {
  valdarra = await makeEnte('valdarra');
  montalto = await makeEnte('montalto');
  altrui = await makeEnte('altrui');
});

async function signIn(email: string) {
  const outcome = await checkCredentials(email, PASSWORD, '192.0.2.1');
  if (!('utenteId' in outcome)) throw new Error(`${email} may not enter: ${outcome.causa}`);
  return outcome;
}

test('a person of two enti has both, by name, each with its own roles', async () => {
  const { id, email } = await makeUtente('bianca');
  await giveRuolo(valdarra, id, 'DIRIGENTE', '04');
  await giveRuolo(valdarra, id, 'NUCLEO');
  await giveRuolo(montalto, id, 'SEGRETARIO');
  const utente = await getUtenteInSessione(await signIn(email));
  expect(utente?.nome).toBe('bianca Prova');
  expect(
    utente?.enti.map(({ codice, ruoli }) => [codice, ruoli.map(({ ruolo, cdrCodice }) => [ruolo, cdrCodice])]),
  ).toEqual([
    ['montalto', [['SEGRETARIO', null]]],
    [
      'valdarra',
      [
        ['DIRIGENTE', '04'],
        ['NUCLEO', null],
      ],
    ],
  ]);
});

test('a scope is of the ente asked for, and another’s ente looks like none', async () => {
  const { id, email } = await makeUtente('carla');
  await giveRuolo(valdarra, id, 'DIRIGENTE', '04');
  const utente = await getUtenteInSessione(await signIn(email));
  if (!utente) throw new Error('no session');
  expect(scopeIn(utente, 'valdarra')).toMatchObject({ enteId: valdarra.id, utenteId: id, enteCodice: 'valdarra' });
  expect(scopeIn(utente, 'altrui')).toBeNull();
  expect(scopeIn(utente, 'inesistente')).toBeNull();
});

test('a role taken away is gone at the next request, with the same session', async () => {
  const { id, email } = await makeUtente('dario');
  await giveRuolo(valdarra, id, 'PROGRAMMAZIONE');
  const identity = await signIn(email);
  expect((await getUtenteInSessione(identity))?.enti).toHaveLength(1);
  await takeRuoli(valdarra, id);
  expect((await getUtenteInSessione(identity))?.enti).toEqual([]);
});

test('a revoked session is nobody’s, and a new one works', async () => {
  const { id, email } = await makeUtente('elio');
  await giveRuolo(valdarra, id, 'NUCLEO');
  const identity = await signIn(email);
  const system = await findSystemScope('valdarra');
  if (!system) throw new Error('no ente');
  await revokeSessioni(authorize(system, 'utenti.gestire', { enteId: valdarra.id }), id);
  expect(await getUtenteInSessione(identity)).toBeNull();
  expect(await getUtenteInSessione(await signIn(email))).not.toBeNull();
});

test('sessions of somebody of another ente are out of reach', async () => {
  const { id } = await makeUtente('fosca');
  await giveRuolo(altrui, id, 'NUCLEO');
  const system = await findSystemScope('valdarra');
  if (!system) throw new Error('no ente');
  const right = authorize(system, 'utenti.gestire', { enteId: valdarra.id });
  await expect(revokeSessioni(right, id)).rejects.toThrow(NotFound);
});

test('a closed account has no session and cannot enter, as if it did not exist', async () => {
  const { id, email } = await makeUtente('gino');
  await giveRuolo(valdarra, id, 'NUCLEO');
  const identity = await signIn(email);
  await setAttivo(email, false);
  expect(await getUtenteInSessione(identity)).toBeNull();
  expect(await checkCredentials(email, PASSWORD, '192.0.2.2')).toEqual({ causa: 'CREDENZIALI' });
});

test('authorize refuses with words, and another ente’s resource does not exist', async () => {
  const { id, email } = await makeUtente('ines');
  await giveRuolo(valdarra, id, 'DIRIGENTE', '04');
  const utente = await getUtenteInSessione(await signIn(email));
  const scope = utente && scopeIn(utente, 'valdarra');
  if (!scope) throw new Error('no scope');
  expect(() => authorize(scope, 'importazione.gestire', { enteId: valdarra.id })).toThrow(
    new Denied('Il tuo ruolo non consente di importare documenti.'),
  );
  expect(() => authorize(scope, 'importazione.gestire', { enteId: altrui.id })).toThrow(NotFound);
});
