import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersonalLink } from '@/lib/auth/personal-link';
import { checkCredentials } from '@/lib/auth/sign-in';
import { getUtente, getUtenteInSessione } from '@/lib/auth/utente';
import { globalRead, globalWrite, read } from '@/lib/db/transaction';
import { acceptInvito, acceptInvitoWithPassword } from '@/lib/features/utenti/commands/accept-invito';
import { inviteUtente, resendInvito, revokeInvito } from '@/lib/features/utenti/commands/invite-utente';
import { getInvito } from '@/lib/features/utenti/queries/get-invito';
import { deliverDue } from '@/lib/mail/delivery';
import { openTestDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';
import { linkIn, type MailServer, openMailServer } from '@/tests/support/mail-server';
import { administer, type EnteConPosta } from '../posta/mail-fixture';

setEnvironment();
openTestDatabase();

const NUOVA = 'una-password-scelta-da-me';
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

/** Invites somebody, and opens her mailbox. */
async function invite(da: EnteConPosta, name: string, ruolo: 'NUCLEO' | 'SEGRETARIO' = 'NUCLEO') {
  const data = { email: emailOf(name), nome: name, cognome: 'Prova', appartenenze: [{ ruolo }] };
  const { utenteId } = await inviteUtente(da.utenti, data);
  await deliverDue();
  return { utenteId, message: server.last(emailOf(name)), segreto: linkIn(server.last(emailOf(name))).secret };
}

async function enter(name: string, password = NUOVA) {
  const outcome = await checkCredentials(emailOf(name), password, '192.0.2.9');
  const utente = 'utenteId' in outcome ? await getUtenteInSessione(outcome) : null;
  return utente?.enti.map(({ codice, ruoli }) => [codice, ruoli.map(({ ruolo }) => ruolo)]) ?? null;
}

async function personOf(utenteId: string) {
  const utente = await getUtente(utenteId);
  if (!utente) throw new Error('nobody');
  return utente;
}

describe('somebody new', () => {
  test('is written to, accepts once with a password of her own, and works', async () => {
    const { utenteId, message, segreto } = await invite(qui, 'alba');
    expect(message.source).toMatch(/^From: Traguardo <traguardo@comune\.example>\r$/m);
    expect(message.source).toMatch(/^To: alba Prova <alba@prova\.example>\r$/m);
    expect(message.text).toContain('Ada qui ti ha invitato');
    expect(await getInvito(segreto)).toMatchObject({ enteCodice: 'qui', isNuova: true, email: emailOf('alba') });

    await acceptInvitoWithPassword(segreto, NUOVA);
    expect(await enter('alba')).toEqual([['qui', ['NUCLEO']]]);
    await expect(acceptInvitoWithPassword(segreto, 'un-altra-password')).rejects.toThrow('non vale più');
    expect(await getInvito(segreto)).toBeNull();

    const operazioni = await read({ enteId: qui.ente.id, utenteId: null }, (tx) =>
      tx.operazione.findMany({ where: { oggettoId: utenteId }, orderBy: { numero: 'asc' } }),
    );
    expect(operazioni.map(({ comando, utenteId: chi }) => [comando, chi])).toEqual([
      ['inviteUtente', qui.utenti.scope.utenteId],
      ['acceptInvito', utenteId],
    ]);
  });

  test('of two who use the link together one gets in', async () => {
    const { segreto } = await invite(qui, 'berta');
    const both = await Promise.allSettled([
      acceptInvitoWithPassword(segreto, 'la-prima-password'),
      acceptInvitoWithPassword(segreto, 'la-seconda-password'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('has no role before she accepts, nor with a link that has expired', async () => {
    const { utenteId } = await invite(qui, 'cora');
    expect((await personOf(utenteId)).enti).toEqual([]);
    const link = { tipo: 'INVITO', utenteId, enteId: qui.ente.id } as const;
    const expired = await globalWrite((tx) => createPersonalLink(tx, link, -1));
    expect(await getInvito(expired)).toBeNull();
    await expect(acceptInvitoWithPassword(expired, NUOVA)).rejects.toThrow('non vale più');
    expect(await enter('cora')).toBeNull();
  });

  test('is written to again with a link that takes the place of the first', async () => {
    const { utenteId, segreto } = await invite(qui, 'dora');
    await resendInvito(qui.utenti, utenteId);
    await deliverDue();
    const second = linkIn(server.last(emailOf('dora'))).secret;
    await expect(acceptInvitoWithPassword(segreto, NUOVA)).rejects.toThrow('non vale più');
    await acceptInvitoWithPassword(second, NUOVA);
    expect(await enter('dora')).toEqual([['qui', ['NUCLEO']]]);
    await expect(resendInvito(qui.utenti, utenteId)).rejects.toThrow('non ha un invito');
  });

  test('finds the link dead once the invitation is taken back; another ente cannot take it back', async () => {
    const { utenteId, segreto } = await invite(qui, 'elsa');
    await expect(revokeInvito(altrove.utenti, utenteId)).rejects.toThrow('non ha un invito');
    await revokeInvito(qui.utenti, utenteId);
    await expect(acceptInvitoWithPassword(segreto, NUOVA)).rejects.toThrow('non vale più');
  });

  test('whose name would begin a header of its own is refused, and so is a second invitation', async () => {
    const data = { email: emailOf('fede'), cognome: 'Prova', appartenenze: [{ ruolo: 'NUCLEO' as const }] };
    const injected = { ...data, nome: 'Fede\r\nBcc: tutti@prova.example' };
    await expect(inviteUtente(qui.utenti, injected)).rejects.toThrow('non si può usare');
    await inviteUtente(qui.utenti, { ...data, nome: 'Fede' });
    await expect(inviteUtente(qui.utenti, { ...data, nome: 'Fede' })).rejects.toThrow('già stata invitata');
  });

  test('is not invited where no message could leave', async () => {
    const muto = await administer('muto', null);
    await expect(invite(muto, 'gina')).rejects.toThrow('manca un server di posta');
    expect(await globalRead((tx) => tx.utente.count({ where: { email: emailOf('gina') } }))).toBe(0);
  });
});

describe('who has an account already', () => {
  /** Somebody at work elsewhere, with a password that perhaps somebody else knows. */
  async function atWorkElsewhere(name: string) {
    const { utenteId, segreto } = await invite(altrove, name, 'SEGRETARIO');
    await acceptInvitoWithPassword(segreto, NUOVA);
    await enter(name);
    return utenteId;
  }

  test('gets nothing here until she opens the link, and keeps her password', async () => {
    const utenteId = await atWorkElsewhere('ilda');
    const { segreto } = await invite(qui, 'ilda');
    expect(await enter('ilda')).toEqual([['altrove', ['SEGRETARIO']]]);
    expect(await getInvito(segreto)).toMatchObject({ isNuova: false });
    await expect(acceptInvitoWithPassword(segreto, 'la-password-di-chi-attacca')).rejects.toThrow(
      'Hai già una password',
    );
    await acceptInvito(await personOf(utenteId), segreto);
    expect(await enter('ilda')).toEqual([
      ['altrove', ['SEGRETARIO']],
      ['qui', ['NUCLEO']],
    ]);
  });

  test('is not impersonated by who opens her link signed in as somebody else; the link stays good', async () => {
    const utenteId = await atWorkElsewhere('lia');
    const { segreto } = await invite(qui, 'lia');
    const { utenteId: other } = await invite(qui, 'mara');
    await expect(acceptInvito(await personOf(other), segreto)).rejects.toThrow('per un’altra persona');
    await acceptInvito(await personOf(utenteId), segreto);
  });

  test('and was invited twice before entering: each link opens its own ente alone', async () => {
    const first = await invite(altrove, 'nora', 'SEGRETARIO');
    const second = await invite(qui, 'nora');
    // Whoever reads the mail of «altrove» may choose the password: it gives nothing of «qui».
    await acceptInvitoWithPassword(first.segreto, NUOVA);
    expect(await enter('nora')).toEqual([['altrove', ['SEGRETARIO']]]);
    await expect(acceptInvitoWithPassword(second.segreto, NUOVA)).rejects.toThrow('Hai già una password');
  });
});
