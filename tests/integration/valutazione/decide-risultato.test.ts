import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { read, write } from '@/lib/db/transaction';
import { Conflict, Denied, Invalid } from '@/lib/errors';
import { lockSessione } from '@/lib/features/monitoraggio/commands/lock-sessione';
import { acceptRisultati } from '@/lib/features/valutazione/commands/accept-risultati';
import { type DecisioneInput, decideRisultato } from '@/lib/features/valutazione/commands/decide-risultato';
import { getPaginaValutazione } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { vistaValutazione } from '@/lib/features/valutazione/schema';
import type { RisultatoLetto } from '@/lib/features/valutazione/types';
import { openTestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/support/piano-piccolo/piano';
import { importPiano, newEnte } from '../importazione/enti';
import { reportValori } from './report-valori';

openTestDatabase();

let nucleo: Scope;
let dirigente: Scope;
let sessione: string;

beforeAll(async () => {
  const system = await newEnte('valdarra', 'Comune di Valdarra');
  await importPiano(pianoPiccolo(2026), system);
  const ente = { id: system.enteId, codice: system.enteCodice, denominazione: system.enteDenominazione };
  nucleo = systemScope(ente, [{ ruolo: 'NUCLEO', cdrCodice: null, personaId: null }]);
  dirigente = systemScope(ente, [{ ruolo: 'DIRIGENTE', cdrCodice: '04', personaId: null }]);
  sessione = await reportValori(system, 2026, {
    '04_101_1_1': { valore: '48' },
    '04_101_1_2': { valore: '84' },
    '04_101_1_3': { data: '2026-10-17' },
    '04_112_2_1': { data: '2026-11-30' },
    '02_103_1_1': { valore: '-5' },
    '02_110_1_1': { valore: '350000' },
    '02_110_1_2': { valore: '4' },
  });
});

async function pagina(scope: Scope = nucleo) {
  const found = await getPaginaValutazione(scope, 2026, vistaValutazione.parse({}));
  if (!found) throw new Error('no plan');
  return found;
}

async function risultato(codice: string): Promise<RisultatoLetto> {
  const found = (await pagina()).risultati.find(({ obiettivo }) => obiettivo.codice === codice);
  if (!found) throw new Error(`no result ${codice}`);
  return found;
}

function decide(di: RisultatoLetto, scelta: DecisioneInput['scelta'], more: Partial<DecisioneInput> = {}) {
  const authorized = authorize(nucleo, 'risultato.valutare', { enteId: nucleo.enteId });
  const input = { ente: 'valdarra', anno: 2026, sessione, chiave: di.chiave, visto: di.misuratoEsatto, scelta };
  return decideRisultato(authorized, { ...input, ...more });
}

test('a result reads target, actual, grade and the explanation with the real numbers', async () => {
  const letto = await risultato('04_101_1');
  // Indicators (50 × 93,33 + 30 × 100 + 20 × 90) ÷ 100; no phase was reported, so indicators alone count.
  expect(letto).toMatchObject({ misurato: '94,67', valutato: '94,67', esito: 'PARZIALE', stato: 'MISURATO' });
  expect(letto.indicatori.map(({ grado, motivo }) => grado ?? motivo)).toEqual([
    '93,33',
    '100,00',
    '90,00',
    'contesto',
  ]);
  expect(letto.passi.map(({ calcolo }) => calcolo)).toContain('(2 − 48 ÷ 45) × 100');
  expect(letto.passi.at(-1)?.calcolo).toContain('Parziale perché sotto 100');
});

test('what nobody reported is missing, never zero', async () => {
  expect(await risultato('07_105_1')).toMatchObject({
    misurato: null,
    senzaGrado: 'valore non rilevato',
    copertura: '0',
  });
});

test('a negative target is reached or not: a delay of −5 days', async () => {
  expect(await risultato('02_103_1')).toMatchObject({ misurato: '100,00', esito: 'RAGGIUNTO' });
});

test('a correction needs a grade and a reason, and moves the CDR with its own explanation', async () => {
  const letto = await risultato('04_101_1');
  await expect(decide(letto, 'CORRETTO', { grado: '96,5' })).rejects.toThrow(Invalid);
  await expect(decide(letto, 'CORRETTO', { grado: '120', motivo: 'Prova' })).rejects.toThrow('va da 0 a 100');
  await decide(letto, 'CORRETTO', {
    grado: '96,5',
    motivo: 'Il ritardo del regolamento dipende dal parere sanitario.',
  });
  expect(await risultato('04_101_1')).toMatchObject({ stato: 'CORRETTO', misurato: '94,67', valutato: '96,50' });
  const cdr = (await pagina()).cdr.find(({ codice }) => codice === '04');
  // Weights 25 and 10 are scored: (25 × 96,5 + 10 × 100) ÷ 35.
  expect(cdr).toMatchObject({ testo: '97,50', esito: 'PARZIALE' });
});

test('what was decided is decided again only once it is reopened, with a reason', async () => {
  const letto = await risultato('04_101_1');
  await expect(decide(letto, 'NON_VALUTABILE', { motivo: 'Ripensamento.' })).rejects.toThrow('riapri la decisione');
  await expect(decide(letto, 'MISURATO')).rejects.toThrow('Scrivi il motivo');
  await decide(letto, 'MISURATO', { motivo: 'Manca il parere del revisore.' });
  expect(await risultato('04_101_1')).toMatchObject({ stato: 'MISURATO', valutato: '94,67', motivo: null });
  await decide(letto, 'CORRETTO', {
    grado: '96,5',
    motivo: 'Il ritardo del regolamento dipende dal parere sanitario.',
  });
});

test('a decision on a measure that has changed meanwhile is not saved', async () => {
  const letto = await risultato('04_112_2');
  await expect(decide({ ...letto, misuratoEsatto: '12.0000' }, 'VALIDATO')).rejects.toThrow(Conflict);
  expect((await risultato('04_112_2')).stato).toBe('MISURATO');
});

test('nor is one whose report is being written while it is decided', async () => {
  const letto = await risultato('04_112_2');
  let decision: Promise<void> | undefined;
  await write(dirigente, { comando: 'test' }, async (tx) => {
    await lockSessione(tx, sessione, 'share');
    decision = decide(letto, 'VALIDATO');
    await Promise.race([decision, sleep(200)]);
    const riga = await tx.rilevazioneIndicatore.findFirstOrThrow({ where: { indicatore: { codice: '04_112_2_1' } } });
    await tx.rilevazioneIndicatore.updateMany({ where: { id: riga.id }, data: { data: new Date('2026-12-20') } });
  });
  await expect(decision).rejects.toThrow(Conflict);
  expect((await risultato('04_112_2')).stato).toBe('MISURATO');
});

test('a report that was never sent is not sent back', async () => {
  const letto = await risultato('07_105_1');
  await expect(decide(letto, 'RINVIATO', { motivo: 'Manca tutto.' })).rejects.toThrow(Denied);
  expect((await risultato('07_105_1')).stato).toBe('MISURATO');
});

test('sent back, the report returns to its holder with the reason and no longer counts', async () => {
  const letto = await risultato('04_112_2');
  await decide(letto, 'RINVIATO', { motivo: 'Manca la ricevuta del gestore.' });
  expect(await risultato('04_112_2')).toMatchObject({ stato: 'RINVIATO', valutato: null });
  const sent = await read(nucleo, (tx) => tx.rilevazione.findMany({ where: { stato: 'RINVIATA' } }));
  expect(sent.map(({ motivoRinvio }) => motivoRinvio)).toEqual(['Manca la ricevuta del gestore.']);
});

test('not assessable leaves the score with its reason', async () => {
  const letto = await risultato('07_105_1');
  await decide(letto, 'NON_VALUTABILE', { motivo: 'Convenzioni sospese dalla Regione.' });
  expect(await risultato('07_105_1')).toMatchObject({
    senzaGrado: 'non valutabile: Convenzioni sospese dalla Regione.',
  });
});

test('what is reached, complete and without remarks is accepted together, once', async () => {
  const authorized = authorize(nucleo, 'risultato.valutare', { enteId: nucleo.enteId });
  expect(await acceptRisultati(authorized, { anno: 2026, sessione })).toBe(1);
  expect(await risultato('02_110_1')).toMatchObject({ stato: 'VALIDATO', valutato: '100,00' });
  // Reached as well, but nobody reported its phase: it waits for a person.
  expect(await risultato('02_103_1')).toMatchObject({ stato: 'MISURATO', copertura: '70' });
  expect(await acceptRisultati(authorized, { anno: 2026, sessione })).toBe(0);
});

test('each decision keeps the explanation as it stood and is an operation of the register', async () => {
  const { risultati, operazioni } = await read(nucleo, async (tx) => ({
    risultati: await tx.risultato.findMany({ where: { stato: 'CORRETTO' } }),
    operazioni: await tx.operazione.findMany({ where: { comando: 'decideRisultato' } }),
  }));
  expect(JSON.stringify(risultati[0]?.spiegazione)).toContain('(2 − 48 ÷ 45) × 100');
  expect(operazioni.map(({ motivo }) => motivo)).toContain('Manca la ricevuta del gestore.');
});

test('a dirigente reads the results of her CDR and decides none', async () => {
  const { risultati, canDecidere, ente } = await pagina(dirigente);
  expect(canDecidere).toBe(false);
  // The explanation of the ente's score is the scores of the others.
  expect(ente).toBeNull();
  expect((await pagina()).ente?.passi).not.toEqual([]);
  expect(new Set(risultati.flatMap(({ assegnazioni }) => assegnazioni.map(({ cdr }) => cdr)))).toEqual(new Set(['04']));
  expect(() => authorize(dirigente, 'risultato.valutare', { enteId: dirigente.enteId })).toThrow(Denied);
});
