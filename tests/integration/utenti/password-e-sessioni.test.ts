import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginRecovery } from '@/lib/auth/recovery';
import { endSessione, listSessioniAperte } from '@/lib/auth/sessioni';
import { checkCredentials } from '@/lib/auth/sign-in';
import { getUtenteInSessione } from '@/lib/auth/utente';
import { globalRead, read } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { choosePassword } from '@/lib/features/utenti/commands/change-password';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { requestPasswordLink, sendPasswordLink } from '@/lib/features/utenti/commands/send-password-link';
import { restoreUtente, suspendUtente } from '@/lib/features/utenti/commands/suspend-utente';
import { getSchedaUtente } from '@/lib/features/utenti/queries/get-scheda-utente';
import { listDestinatari } from '@/lib/features/utenti/queries/list-destinatari';
import { listUtenti } from '@/lib/features/utenti/queries/list-utenti';
import { deliverDue } from '@/lib/mail/delivery';
import { openTestDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';
import { linkIn, type MailServer, openMailServer } from '@/tests/support/mail-server';
import { statementsOf } from '@/tests/support/statements';
import { PASSWORD } from '../auth/people';
import { administer, type EnteConPosta } from '../posta/mail-fixture';

setEnvironment();
openTestDatabase();

const NUOVA = 'una-password-scelta-da-me';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
let server: MailServer;
let qui: EnteConPosta;
let altrove: EnteConPosta;

beforeAll(async () => {
  server = await openMailServer();
  qui = await administer('qui', server.port);
  altrove = await administer('altrove', server.port);
});
afterAll(() => server.close());

const emailOf = (name: string) => `${name}@prova.example`;

/** Somebody at work, with a password. */
async function enrol(da: EnteConPosta, name: string, ruolo: 'NUCLEO' | 'DIRIGENTE' = 'NUCLEO') {
  const appartenenze = [{ ruolo, cdrCodice: ruolo === 'DIRIGENTE' ? '04' : null }];
  const data = { email: emailOf(name), nome: name, cognome: 'Prova', password: PASSWORD, appartenenze };
  return (await enrolUtente(da.utenti, data)).utenteId;
}

async function signIn(name: string, password = PASSWORD) {
  const outcome = await checkCredentials(emailOf(name), password, '192.0.2.9', { userAgent: FIREFOX });
  if (!('utenteId' in outcome)) throw new Error(outcome.causa);
  return outcome;
}

const isIn = async (identity: Awaited<ReturnType<typeof signIn>>) => (await getUtenteInSessione(identity)) !== null;

describe('a forgotten password', () => {
  test('is chosen anew through the link, once; every session ends and she is told', async () => {
    await enrol(qui, 'alba');
    const before = await signIn('alba');
    await requestPasswordLink(' Alba@Prova.example ');
    await deliverDue();
    const { kind, secret } = linkIn(server.last(emailOf('alba')));
    expect(kind).toBe('password');
    await expect(choosePassword(secret, 'corta')).rejects.toThrow('almeno 12');
    await choosePassword(secret, NUOVA);
    expect(await isIn(before)).toBe(false);
    await expect(signIn('alba')).rejects.toThrow('CREDENZIALI');
    expect(await isIn(await signIn('alba', NUOVA))).toBe(true);
    await expect(choosePassword(secret, 'ancora-un-altra-volta')).rejects.toThrow('non vale più');
    await deliverDue();
    expect(server.last(emailOf('alba')).text).toContain('è stata appena cambiata');
  });

  test('of nobody is asked for without a trace: no link, no message', async () => {
    await requestPasswordLink('nessuno@prova.example');
    const [link, messaggi] = await globalRead(async (tx) => [
      await tx.linkPersonale.count({ where: { utente: { email: 'nessuno@prova.example' } } }),
      await tx.messaggio.count({ where: { email: 'nessuno@prova.example' } }),
    ]);
    expect([link, messaggi]).toEqual([0, 0]);
  });

  test('is asked for five times, then one waits, whoever one is', async () => {
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++)
      waits.push(await beginRecovery('chiunque@prova.example', '192.0.2.77'));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('of who works for two enti never passes through the server of one', async () => {
    const utenteId = await enrol(qui, 'bice');
    await enrol(altrove, 'bice');
    const before = server.received.length;
    await expect(sendPasswordLink(qui.utenti, utenteId)).rejects.toThrow('server di posta dell’installazione');
    await requestPasswordLink(emailOf('bice'));
    await deliverDue();
    expect(server.received).toHaveLength(before);
    const messaggio = await globalRead((tx) => tx.messaggio.findFirst({ where: { email: emailOf('bice') } }));
    expect(messaggio).toMatchObject({ enteId: null, stato: 'IN_CODA' });
  });
});

describe('an administrator', () => {
  test('has a link sent to the person alone, and changes nothing', async () => {
    const utenteId = await enrol(qui, 'cora');
    await sendPasswordLink(qui.utenti, utenteId);
    await deliverDue();
    const message = server.last(emailOf('cora'));
    expect(message.to).toEqual([emailOf('cora')]);
    expect(message.text).toContain('Ada qui ti ha mandato');
    expect(await isIn(await signIn('cora'))).toBe(true);
  });

  test('reaches nobody of another ente: not to see, to write to, to deactivate, to bring back', async () => {
    const utenteId = await enrol(altrove, 'dora');
    expect(await getSchedaUtente(qui.utenti.scope, utenteId)).toBeNull();
    for (const act of [sendPasswordLink, suspendUtente, restoreUtente]) {
      await expect(act(qui.utenti, utenteId)).rejects.toThrow(NotFound);
    }
    expect(await isIn(await signIn('dora'))).toBe(true);
  });

  test('deactivates somebody: out at the next click, roles kept; in another ente she goes on', async () => {
    const utenteId = await enrol(qui, 'elsa', 'DIRIGENTE');
    await enrol(altrove, 'elsa');
    const before = await signIn('elsa');
    await suspendUtente(qui.utenti, utenteId);
    expect(await isIn(before)).toBe(false);
    const again = await getUtenteInSessione(await signIn('elsa'));
    expect(again?.enti.map(({ codice }) => codice)).toEqual(['altrove']);
    const scheda = await getSchedaUtente(qui.utenti.scope, utenteId);
    expect(scheda?.utente).toMatchObject({ stato: 'SOSPESA', ruoli: [{ ruolo: 'DIRIGENTE', cdrCodice: '04' }] });
    await restoreUtente(qui.utenti, utenteId);
    expect((await getUtenteInSessione(await signIn('elsa')))?.enti).toHaveLength(2);
  });

  test('deactivates neither herself nor the last who could undo it', async () => {
    const { utenteId } = qui.utenti.scope;
    if (utenteId === null) throw new Error('the system');
    await expect(suspendUtente(qui.utenti, utenteId)).rejects.toThrow('sé stesso');
  });
});

test('a person sees her browsers by name and closes one; the others stay open', async () => {
  const utenteId = await enrol(qui, 'fede');
  const [first, second] = [await signIn('fede'), await signIn('fede')];
  const aperte = await listSessioniAperte(utenteId);
  expect(aperte.map(({ id, dispositivo }) => [id, dispositivo])).toEqual([
    [second.sessioneId, 'Firefox su Windows'],
    [first.sessioneId, 'Firefox su Windows'],
  ]);
  await endSessione({ utenteId: qui.utenti.scope.utenteId ?? '', sessioneId: first.sessioneId });
  expect(await isIn(first)).toBe(true);
  await endSessione(first);
  expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
});

test('the list finds by name and role in three statements, the page of a person in four; a reminder finds who answers for a CDR', async () => {
  const utenteId = await enrol(qui, 'gaia', 'DIRIGENTE');
  const { scope } = qui.utenti;
  expect(await statementsOf(() => listUtenti(scope))).toHaveLength(3);
  expect(await statementsOf(() => getSchedaUtente(scope, utenteId))).toHaveLength(4);
  const found = async (q: string) =>
    (await listUtenti(scope, { q, ruolo: 'DIRIGENTE', pagina: 1 }))?.utenti.map(({ id }) => id);
  expect(await found('prova gaia')).toEqual([utenteId]);
  expect(await found('GAIA@')).toEqual([utenteId]);
  expect(await found('g_ia')).toEqual([]);
  expect(await found('ada')).toEqual([]);
  const destinatari = await read(scope, (tx) => listDestinatari(tx, ['04']));
  expect(destinatari.map(({ nome }) => nome)).toContain('gaia Prova');
});
