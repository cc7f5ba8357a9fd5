import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { enrol } from './support/ente-di-prova';
import { expectAccessible, openAs, type Person } from './support/person';

const PEG = '../shared/plans/reggio-emilia-peg-2020.txt';
const ENTE = { codice: 'reggio-emilia', denominazione: 'Comune di Reggio Emilia' };
const PIANO = '/reggio-emilia/2020';
const SCHEDA = `${PIANO}/progetti/2020_PD_A4CA`;

/** What the printed table says of three CDR, with the percentages that are right. */
const TOTALI = [
  {
    cdr: '10',
    totale: '655.986,00',
    indirizzo: "Totale Indirizzo CITTA' DELL'ATTRATTIVITA' E DELL'INTERNAZIONALIZZAZIONE",
    percentuale: '58,19',
  },
  { cdr: '15', totale: '155.819,27', indirizzo: 'Totale Indirizzo INNOVAZIONE IN COMUNE', percentuale: '100,00' },
  {
    cdr: '16',
    totale: '1.067.939,59',
    indirizzo: "Totale Indirizzo CITTA' DEL CAPITALE SOCIALE",
    percentuale: '46,95',
  },
];

let people: Record<'programmazione' | 'dirigente' | 'segretaria' | 'nucleo', Person>;

test.describe.configure({ mode: 'serial' });
test.skip(!existsSync(PEG), `${PEG} is not there: the real PEG cannot be imported`);

test.beforeAll(() => {
  people = {
    programmazione: enrol(ENTE, 'Programmazione', 'PROGRAMMAZIONE'),
    dirigente: enrol(ENTE, 'Dirigente', 'DIRIGENTE:A4'),
    segretaria: enrol(ENTE, 'Segretaria', 'SEGRETARIO'),
    nucleo: enrol(ENTE, 'Nucleo', 'NUCLEO'),
  };
});

test('the PEG comes in through the browser, with its wrong percentages said', async ({ browser }) => {
  const page = await openAs(browser, people.programmazione, `${PIANO}/importa`);
  await page.getByLabel('Documento del piano').setInputFiles(PEG);
  await page.getByRole('button', { name: 'Leggi il documento' }).click();
  await expect(page.getByRole('heading', { name: 'Il nuovo piano 2020' })).toBeVisible();
  const wrong = page.getByRole('group').filter({ hasText: 'Percentuale stampata errata' });
  await expect(wrong).toContainText('Avviso8');
  await wrong.getByText('Percentuale stampata errata').click();
  await expect(wrong.getByText('stampa 36,25 %').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Crea il piano 2020' }).click();
  await expect(page.getByRole('heading', { name: 'Importazione fatta' })).toBeVisible();
  await expectAccessible(page);
});

test('totals and percentages of three CDR are the right ones', async ({ browser }) => {
  const page = await openAs(browser, people.programmazione, `${PIANO}/piano?vista=tabella`);
  for (const { cdr, totale, indirizzo, percentuale } of TOTALI) {
    const table = page.getByRole('table', { name: `CDR ${cdr} ` });
    await expect(table.getByRole('row', { name: `Totale CDR ${cdr}` })).toContainText(`${totale}100,00`);
    await expect(table.getByRole('row', { name: indirizzo })).toContainText(percentuale);
  }
  await expect(page.getByRole('row', { name: 'Totale Azione Centro Storico' })).toContainText('381.736,0058,19');
  await expectAccessible(page);
  await page.goto(`${PIANO}/piano?q=P_A4CA_3_1`);
  await expect(page.getByRole('link', { name: "Coordinamento dell'area" })).toBeVisible();
  await expectAccessible(page);
});

test('the dirigente corrects her card in place', async ({ browser }) => {
  const page = await openAs(browser, people.dirigente, SCHEDA);
  await page.getByRole('button', { name: 'Scrivi la descrizione' }).click();
  await expect(page.getByRole('textbox', { name: 'La descrizione' })).toBeFocused();
  await page.keyboard.type('Il capo area coordina i servizi e ne segue gli obiettivi.');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'È almeno 100 % (P_A4CA_1_1)' }).click();
  await page.getByRole('button', { name: 'È almeno 100 % (P_A4CA_2_1)' }).click();
  for (const [obiettivo, peso] of [
    ['1', '50'],
    ['2', '30'],
    ['3', '20'],
  ] as const) {
    const field = page.getByRole('textbox', { name: `Peso dell’obiettivo ${obiettivo} per il CDR A4` });
    await field.fill(peso);
    await field.press('Enter');
  }
  await expect(page.getByText('I pesi sommano a 100').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /Salvato alle/ })).toBeVisible();
  await expectAccessible(page);
});

test('the Segretaria opens a session, the dirigente reports on one page and sends', async ({ browser }) => {
  const segretaria = await openAs(browser, people.segretaria, `${PIANO}/monitoraggio`);
  await openSession(segretaria);
  await expectAccessible(segretaria);

  const page = await openAs(browser, people.dirigente, '/');
  const rendiconta = page.getByRole('link', { name: /^Rendiconta:/ }).first();
  await expect(rendiconta).toBeVisible();
  await expectAccessible(page);
  await rendiconta.click();
  await expect(page).toHaveURL(/monitoraggio/);
  await report(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invia la rendicontazione' }).click();
  await expect(page.getByText(/Inviata il/).first()).toBeVisible();
});

test('the Nucleo reads why each score is what it is, and decides', async ({ browser }) => {
  const page = await openAs(browser, people.nucleo, `${PIANO}/valutazione?cdr=A4`);
  await page.getByRole('link', { name: /2020_OB_A4CA_1/ }).click();
  const steps = page.getByRole('list', { name: 'Come si arriva a 90,00' });
  await expect(steps).toContainText('90 ÷ 100 × 100');
  await expect(steps).toContainText('Parziale perché sotto 100');
  await expectAccessible(page);
  await page.keyboard.press('c');
  await page.getByLabel('Grado corretto').fill('95');
  await page.getByLabel('Motivo').fill('Un servizio è passato a un’altra area a settembre.');
  await page.getByRole('button', { name: 'Conferma' }).click();
  await expect(page.getByText(/corretto\.$/).first()).toBeVisible();

  await page.goto(`${PIANO}/valutazione?cdr=A4`);
  await page.getByRole('button', { name: /Accetta .* senza osservazioni/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Accetta' }).click();
  await expect(page.getByText('Non resta nulla da decidere in questa sessione.')).toBeVisible();

  await page.goto(`${PIANO}/valutazione?vista=punteggi`);
  // 50 × 95 + 30 × 100 + 20 × 100, over 100.
  await expect(page.getByRole('row', { name: /AREA SERVIZI/ })).toContainText('97,50');
  await expect(page.getByRole('figure', { name: 'Punteggi dei CDR' })).toBeVisible();
  await expectAccessible(page);
});

test('the history says who did what', async ({ browser }) => {
  const page = await openAs(browser, people.segretaria, SCHEDA);
  const storia = page.getByRole('region', { name: 'Storia' });
  await storia.scrollIntoViewIfNeeded();
  await expect(storia).toContainText('confermata la direzione di P_A4CA_1_1', { ignoreCase: true });
  await expect(storia).toContainText('Programmazione Prova ha importato la scheda');
  await expect(storia).toContainText('Dirigente Prova ha inviato la rendicontazione');
  await expect(storia).toContainText('Nucleo Prova ha deciso un risultato');
  await expect(storia).toContainText('Un servizio è passato a un’altra area a settembre.');
});

async function openSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Programma una sessione' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titolo').fill('Monitoraggio finale');
  await dialog.getByLabel('Data di riferimento').fill('31/12/2020');
  await dialog.getByLabel('Scadenza').fill('31/01/2021');
  await dialog.getByLabel('È la sessione finale dell’anno').check();
  await dialog.getByRole('button', { name: 'Programma la sessione' }).click();
  await page.getByRole('button', { name: 'Apri la sessione' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apri la sessione' }).click();
  await expect(page.getByText('Aperta').first()).toBeVisible();
}

async function report(page: Page): Promise<void> {
  const field = (name: RegExp) => page.getByRole('textbox', { name });
  await field(/obiettivi prioritari assegnati ai dirigenti/).fill('90');
  await field(/obiettivi prioritari assegnati al Capo Area/).fill('100');
  await field(/gestione dell'emergenza/).fill('15/12/2020');
  const [first, ...others] = await page.getByRole('group', { name: 'Esito dichiarato' }).all();
  await first?.getByLabel('Raggiunto in parte').check();
  for (const group of others) await group.getByLabel('Raggiunto', { exact: true }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: /Salvato alle/ })).toBeVisible();
}
