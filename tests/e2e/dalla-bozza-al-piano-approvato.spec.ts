import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { pianoDaApprovare } from '@/tests/support/piano-da-approvare';
import { enrol } from './support/ente-di-prova';
import { expectAccessible, openAs, type Person } from './support/person';

const ENTE = { codice: 'approvanda', denominazione: 'Comune di Approvanda' };
const PIANO = `/${ENTE.codice}/2026`;

let people: Record<'dirigente' | 'segretaria', Person>;

test.beforeAll(() => {
  people = {
    dirigente: enrol(ENTE, 'Dirigente', 'DIRIGENTE:04'),
    segretaria: enrol(ENTE, 'Segretaria', 'SEGRETARIO'),
  };
  const file = test.info().outputPath('piano.json');
  writeFileSync(file, writePianoJson(pianoDaApprovare(2026, { senzaDescrizione: true })));
  execFileSync(process.execPath, ['scripts/traguardo.mjs', 'importa', file, '--ente', ENTE.codice], {
    env: { ...process.env, DATABASE_URL: '' },
  });
});

/** Focus, then a key: what a person does with Tab. */
async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await page.getByRole(key === 'Space' ? 'checkbox' : 'button', { name, exact: true }).focus();
  await page.keyboard.press(key);
}

/** Types in the field that has the focus, which is the one named, and goes on. */
async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('textbox', { name })).toBeFocused();
  await page.keyboard.type(text);
}

/** Proposes the card of the page. */
async function propose(page: Page): Promise<void> {
  await press(page, 'Proponi…');
  await press(page, 'Proponi la scheda');
  await expect(page.locator('header').getByText('Proposta', { exact: true })).toBeVisible();
}

test('from the drafts to a plan approved by an act, with the keyboard', async ({ browser }) => {
  const dirigente = await openAs(browser, people.dirigente, `${PIANO}/progetti/04_1`);
  await propose(dirigente);
  await dirigente.goto(`${PIANO}/progetti/04_2`);
  await propose(dirigente);

  const segretaria = await openAs(browser, people.segretaria, `${PIANO}/approvazione`);
  await expect(segretaria.getByText('Mancano 2 schede su 2')).toBeVisible();
  await expectAccessible(segretaria);
  await press(segretaria, 'Seleziona 04_1', 'Space');
  await press(segretaria, 'Rinvia…');
  await typeIn(segretaria, 'Motivo', 'Mancano le fasi');
  await expectAccessible(segretaria);
  await press(segretaria, 'Rinvia');
  await expect(segretaria.getByRole('row', { name: 'Scuole sicure' })).toContainText('Rinviata: Mancano le fasi');

  await dirigente.goto(`${PIANO}/progetti/04_1`);
  await expect(dirigente.getByText('Mancano le fasi', { exact: true })).toBeVisible();
  await propose(dirigente);

  await segretaria.reload();
  await press(segretaria, 'Seleziona tutte le schede proposte o validate', 'Space');
  await press(segretaria, 'Valida le selezionate');
  await segretaria.getByRole('textbox', { name: 'Numero dell’atto' }).focus();
  await segretaria.keyboard.type('9');
  await segretaria.keyboard.press('Tab');
  await typeIn(segretaria, 'Data dell’atto', '29/1/2026');
  await expectAccessible(segretaria);
  await press(segretaria, 'Approva il piano 2026');
  await expect(segretaria.getByText(/scrivi perché si approva lo stesso/)).toBeVisible();
  await typeIn(segretaria, 'Perché si approva lo stesso', 'La descrizione arriva a giugno');
  await press(segretaria, 'Approva il piano 2026');
  await expect(segretaria.getByRole('row', { name: 'Versione 1' })).toContainText(
    'Giunta comunale n. 9 del 29/01/2026',
  );
  await expect(segretaria.getByText('Tutte le schede sono approvate.')).toBeVisible();
  await expectAccessible(segretaria);

  await segretaria.getByRole('link', { name: 'Prepara i documenti' }).click();
  await expect(segretaria.getByLabel('Versione da stampare')).toContainText(
    'Versione 1: Giunta comunale n. 9 del 29/01/2026',
  );
});
