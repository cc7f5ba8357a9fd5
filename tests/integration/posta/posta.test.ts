import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { globalRead, globalWrite, read, write } from '@/lib/db/transaction';
import { saveServerPosta } from '@/lib/features/posta/commands/save-server-posta';
import { sendProva } from '@/lib/features/posta/commands/send-prova';
import { getPosta } from '@/lib/features/posta/queries/get-posta';
import { deliverDue } from '@/lib/mail/delivery';
import { queueMail } from '@/lib/mail/outbox';
import { sollecito } from '@/lib/mail/templates';
import { openTestDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';
import { type MailServer, openMailServer } from '@/tests/support/mail-server';
import { statementsOf } from '@/tests/support/statements';
import { administer, type EnteConPosta, serverAt } from './mail-fixture';

setEnvironment();
openTestDatabase();

const UTENTE = 'traguardo@comune.example';
const PASSWORD_POSTA = 'la-password-della-posta';
let server: MailServer;
let chiuso: MailServer;
let qui: EnteConPosta;

beforeAll(async () => {
  server = await openMailServer({
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === UTENTE && password === PASSWORD_POSTA
        ? done(null, { user: username })
        : done(new Error('Invalid login: 535 5.7.8 Authentication credentials invalid')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('rifiutata')
        ? done(Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }))
        : done(),
  });
  chiuso = await openMailServer();
  await chiuso.close();
  qui = await administer('qui', null);
});
afterAll(() => server.close());

const withAccount = (password: string | null) => ({ ...serverAt(server.port), utente: UTENTE, password });
const save = (settings: Parameters<typeof saveServerPosta>[1]) => saveServerPosta(qui.configurare, settings);

describe('the settings of an ente', () => {
  test('are tried with a message to the administrator who asks', async () => {
    await save(withAccount(PASSWORD_POSTA));
    expect(await sendProva(qui.configurare)).toEqual({ email: qui.email });
    expect(server.last(qui.email).text).toContain('la posta di Comune di qui funziona');
    expect((await getPosta(qui.utenti.scope))?.messaggi[0]).toMatchObject({ email: qui.email, stato: 'SPEDITO' });
  });

  test('say in words what the server answers to a wrong password, and that nobody answers on a closed port', async () => {
    await save(withAccount('sbagliata'));
    await expect(sendProva(qui.configurare)).rejects.toThrow(/rifiuta utente o password.*535.*credentials invalid/);
    await save(serverAt(chiuso.port));
    await expect(sendProva(qui.configurare)).rejects.toThrow('non accetta connessioni su questa porta');
    await save({ ...serverAt(server.port), host: 'nessun-server.invalid' });
    await expect(sendProva(qui.configurare)).rejects.toThrow('Nessun server ha questo nome');
    await save({ ...serverAt(server.port), sicurezza: 'STARTTLS' });
    await expect(sendProva(qui.configurare)).rejects.toThrow('non offre STARTTLS');
    await save({ ...serverAt(server.port), sicurezza: 'TLS' });
    await expect(sendProva(qui.configurare)).rejects.toThrow('non parla TLS');
  });

  test('hold a password that nobody reads back, and that does not follow to another server', async () => {
    await save(withAccount(PASSWORD_POSTA));
    await save(withAccount(null));
    await sendProva(qui.configurare);
    const [row] = await read(qui.utenti.scope, (tx) => tx.serverPosta.findMany());
    expect(row?.password).not.toContain(PASSWORD_POSTA);
    expect(JSON.stringify(await getPosta(qui.utenti.scope))).not.toMatch(/la-password|"password"/);
    await expect(save({ ...withAccount(null), host: 'localhost' })).rejects.toThrow('Scrivi la password');
    const modifiche = await read(qui.utenti.scope, (tx) => tx.modifica.findMany({ where: { tabella: 'ServerPosta' } }));
    expect(modifiche.length).toBeGreaterThan(0);
    for (const { dopo } of modifiche) {
      expect(Object(dopo).password ?? 'sha256:').toMatch(/^sha256:/);
    }
  });

  test('are of that ente alone, and cost three statements', async () => {
    const altrove = await administer('altrove', null);
    expect(await getPosta(altrove.utenti.scope)).toEqual({ via: 'NESSUNA', server: null, messaggi: [] });
    await expect(sendProva(altrove.configurare)).rejects.toThrow('Manca un server');
    expect(await statementsOf(() => getPosta(qui.utenti.scope))).toHaveLength(3);
  });
});

describe('the outbox', () => {
  const words = {
    ente: 'Comune di qui',
    nome: 'Elsa Prova',
    daParteDi: 'Ada qui',
    entro: '15/07/2026',
    percorso: '/qui/2026',
  };
  const contenuto = sollecito({ ...words, che: 'la rendicontazione del CDR 04', nota: 'Grazie <b>mille</b>' });
  const queue = (email: string, comando = 'test') =>
    write(qui.utenti.scope, { comando }, (tx) =>
      queueMail(tx, [{ enteId: qui.ente.id, utenteId: null, nome: 'Elsa Prova', email, contenuto }]),
    );
  const find = (email: string) => globalRead((tx) => tx.messaggio.findFirstOrThrow({ where: { email } }));
  const makeDue = () => globalWrite((tx) => tx.messaggio.updateMany({ data: { prossimoAt: new Date(0) } }));

  beforeEach(() => save(serverAt(server.port)));

  test('writes nothing for a transaction that did not commit', async () => {
    const failed = write(qui.utenti.scope, { comando: 'test' }, async (tx) => {
      await queueMail(tx, [{ enteId: qui.ente.id, utenteId: null, nome: 'X', email: 'mai@prova.example', contenuto }]);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await globalRead((tx) => tx.messaggio.count({ where: { email: 'mai@prova.example' } }))).toBe(0);
  });

  test('sends text and HTML, without markup of anybody’s, and forgets the words', async () => {
    await queue('alba@prova.example');
    expect((await find('alba@prova.example')).contenuto).not.toContain('rendicontazione');
    await deliverDue();
    const { source, text } = server.last('alba@prova.example');
    expect(text).toContain('si aspetta la rendicontazione del CDR 04, entro il 15/07/2026');
    expect(text).toContain('https://traguardo.example/qui/2026');
    expect(source.replace(/=\r\n/g, '')).toContain('Grazie &lt;b&gt;mille&lt;/b&gt;');
    expect(await find('alba@prova.example')).toMatchObject({ stato: 'SPEDITO', contenuto: null });
  });

  test('sends each message once, however many deliver together', async () => {
    const emails = Array.from({ length: 6 }, (_, n) => `insieme-${n}@prova.example`);
    for (const email of emails) await queue(email);
    await Promise.all([deliverDue(), deliverDue(), deliverDue()]);
    const sent = server.received.flatMap(({ to }) => to).filter((email) => email.startsWith('insieme-'));
    expect(sent.sort()).toEqual(emails);
  });

  test('keeps what a server that is down did not take, says why, and sends it when the settings are mended', async () => {
    await save(serverAt(chiuso.port));
    await queue('bice@prova.example');
    await deliverDue();
    expect(await find('bice@prova.example')).toMatchObject({ stato: 'IN_CODA', tentativi: 1 });
    expect((await find('bice@prova.example')).errore).toContain('non accetta connessioni');
    await deliverDue();
    expect((await find('bice@prova.example')).tentativi).toBe(1);
    await save(serverAt(server.port));
    await deliverDue();
    expect(await find('bice@prova.example')).toMatchObject({ stato: 'SPEDITO', errore: null });
  });

  test('gives up at once on a recipient the server refuses, and after seven attempts on anything else', async () => {
    await queue('rifiutata@prova.example');
    await deliverDue();
    expect(await find('rifiutata@prova.example')).toMatchObject({ stato: 'FALLITO', tentativi: 1, contenuto: null });
    expect((await find('rifiutata@prova.example')).errore).toContain('rifiuta il destinatario');
    await save(serverAt(chiuso.port));
    await queue('cora@prova.example');
    for (let attempt = 0; attempt < 7; attempt++) {
      await makeDue();
      await deliverDue();
    }
    expect(await find('cora@prova.example')).toMatchObject({ stato: 'FALLITO', tentativi: 7 });
  });

  test('lets no line break become a header', async () => {
    const oggetto = 'Sollecito\r\nBcc: tutti@prova.example';
    await globalWrite((tx) =>
      queueMail(tx, [
        {
          enteId: qui.ente.id,
          utenteId: null,
          email: 'dora@prova.example',
          nome: 'Dora\nBcc: altri@prova.example',
          contenuto: { ...contenuto, oggetto },
        },
      ]),
    );
    await deliverDue();
    const { source, to } = server.last('dora@prova.example');
    expect(source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(to).toEqual(['dora@prova.example']);
  });
});
