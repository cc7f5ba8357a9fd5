import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import { systemScope } from '@/lib/auth/system-scope';
import { read } from '@/lib/db/transaction';
import { Denied, Invalid } from '@/lib/errors';
import { sendSolleciti } from '@/lib/features/cruscotto/commands/send-solleciti';
import { openSessione } from '@/lib/features/monitoraggio/commands/open-sessione';
import { saveServerPosta } from '@/lib/features/posta/commands/save-server-posta';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { deliverDue } from '@/lib/mail/delivery';
import { openTestDatabase } from '@/tests/support/database';
import { setEnvironment } from '@/tests/support/environment';
import { type MailServer, openMailServer } from '@/tests/support/mail-server';
import { ANNO, createPlan, type PlanFixture, people, SETTEMBRE, startSessione } from '../monitoraggio/plan-fixture';
import { completeReport, record, send } from '../monitoraggio/report-acts';
import { serverAt } from '../posta/mail-fixture';

setEnvironment();
openTestDatabase();

let server: MailServer;
let plan: PlanFixture;

beforeAll(async () => {
  server = await openMailServer();
  plan = await createPlan('valdarra');
  const { enteId } = systemScope(plan.ente);
  for (const [nome, cdrCodice] of [
    ['elena', '04'],
    ['bruno', '0401'],
  ] as const) {
    const appartenenze = [{ ruolo: 'DIRIGENTE' as const, cdrCodice }];
    const data = {
      email: `${nome}@prova.example`,
      nome,
      cognome: 'Prova',
      password: 'una-password-di-prova',
      appartenenze,
    };
    await enrolUtente(authorize(systemScope(plan.ente), 'utenti.gestire', { enteId }), data);
  }
});
afterAll(() => server.close());

const remind = (...cdr: string[]) => {
  const may = authorize(people(plan).segretaria, 'sessione.gestire', { enteId: plan.ente.id });
  return sendSolleciti(may, { ente: 'valdarra', anno: ANNO, sessione: SETTEMBRE, cdr });
};
const countOperazioni = () =>
  read({ enteId: plan.ente.id, utenteId: null }, (tx) => tx.operazione.count({ where: { comando: 'sendSolleciti' } }));

test('nobody is reminded of a session that is not open, or without a way to write', async () => {
  await startSessione(plan, SETTEMBRE, { isOpen: false });
  await expect(remind('04')).rejects.toThrow(Denied);
  const may = authorize(people(plan).segretaria, 'sessione.gestire', { enteId: plan.ente.id });
  await openSessione(may, { anno: ANNO, sessione: SETTEMBRE });
  await expect(remind('04')).rejects.toThrow('Nessun server di posta');
  expect(await countOperazioni()).toBe(0);
});

test('who owes a report is written to, once for each CDR, under one operation of the register', async () => {
  const configurare = authorize(systemScope(plan.ente), 'ente.configurare', { enteId: plan.ente.id });
  await saveServerPosta(configurare, serverAt(server.port));
  expect(await remind('04', '0401', '10')).toEqual({ persone: 2, senzaPersone: ['10'] });
  await deliverDue();
  const { text } = server.last('elena@prova.example');
  expect(text).toContain('si aspetta la rendicontazione del CDR 04 nella sessione «Monitoraggio al 2026-09-30»');
  expect(text).toContain('/valdarra/2026/monitoraggio/2026-09-30/04');
  expect(server.received.map(({ to }) => to[0]).toSorted()).toEqual(['bruno@prova.example', 'elena@prova.example']);
  expect(await countOperazioni()).toBe(1);
});

test('who has sent everything is left alone', async () => {
  const { edilizia } = people(plan);
  await record(edilizia, '0401', completeReport(plan));
  await send(edilizia, '0401');
  await expect(remind('0401')).rejects.toThrow(Invalid);
});
