import { expect, type Locator, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, signIn } from './support/person';

/** A card of hers with nothing planned yet. */
const SCHEDA = '/valdarra/2026/progetti/04_119';

const isSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /Salvato alle \d\d:\d\d/ })).toBeVisible();

async function press(where: Page | Locator, page: Page, name: string | RegExp): Promise<void> {
  await where.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** Takes a bar by its middle and carries it some months to the right. */
async function drag(page: Page, bar: Locator, months: number): Promise<void> {
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const track = await page.getByRole('group', { name: /^Periodi della fase 1/ }).boundingBox();
  if (!box || !track) throw new Error('Nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (track.width / 12) * months, y, { steps: 5 });
  await page.mouse.up();
}

test('from nothing she plans a card: a phase drawn by key and by mouse, a capitolo, a person with the time she has left', async ({
  page,
}) => {
  await signIn(page, demoPerson('dirigente'), SCHEDA);
  const section = (name: string) => page.getByRole('region', { name, exact: true });

  await press(page, page, 'Scrivi le fasi');
  await press(page, page, 'Aggiungi la prima fase');
  await expect(page.getByRole('textbox', { name: 'Descrizione della fase 1' })).toBeFocused();
  await page.keyboard.type('Mappare i processi a rischio');
  await page.keyboard.press('Enter');
  await press(page, page, 'Altre azioni sulla fase 1');
  await page.keyboard.press('Enter');
  for (const [name, data] of [
    ['Dal', '01/03/2026'],
    ['Al', '15/06/2026'],
  ] as const) {
    const field = page.getByRole('textbox', { name: `${name}, Periodo 1 della fase 1`, exact: true });
    await expect(field).toBeFocused();
    await field.fill(data);
    await page.keyboard.press('Enter');
  }

  const bar = page.getByRole('button', { name: /^Periodo della fase 1/ });
  await expect(bar).toHaveAccessibleName('Periodo della fase 1: dal 01/03/2026 al 15/06/2026');
  await bar.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowLeft', 'Alt+ArrowLeft']) await page.keyboard.press(key);
  await expect(bar).toHaveAccessibleName('Periodo della fase 1: dal 02/03/2026 al 16/06/2026');
  await expect(page.getByText('dal 02/03/2026 al 16/06/2026', { exact: true })).toHaveRole('status');
  await drag(page, bar, 2);
  await expect(bar).toHaveAccessibleName(/dal \d\d\/05\/2026 al \d\d\/08\/2026/);
  await isSaved(page);

  await press(section('Budget'), page, 'Aggiungi una voce');
  const capitolo = page.getByRole('combobox', { name: 'Aggiungi una voce di bilancio' });
  await capitolo.fill('10310');
  await expect(page.getByRole('option', { name: /U 10310/ })).toBeVisible();
  await expectAccessible(page);
  await capitolo.press('Enter');
  const previsto = page.getByRole('textbox', { name: /^Previsto 2026: U 10310/ });
  await expect(previsto).toBeFocused();
  await page.keyboard.type('30.000');
  await expect(page.getByRole('row', { name: /^Totale spese/ })).toContainText('30.000,00');
  await page.keyboard.press('Enter');
  await expect(section('Budget')).toContainText(/anche su (un’altra scheda|\d+ altre schede), [\d.]+,\d\d/);

  await press(section('Personale'), page, 'Aggiungi una persona');
  const persona = page.getByRole('combobox', { name: 'Aggiungi una persona' });
  await persona.fill('tornaghi');
  await expect(page.getByRole('option', { name: /Tornaghi Davide/ })).toBeVisible();
  await persona.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Percentuale di Tornaghi Davide' })).toBeFocused();
  await page.keyboard.type('95');
  const resta = page.getByRole('status', { name: 'Resta a Tornaghi Davide' });
  await expect(resta).toContainText('oltre di');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Tornaghi Davide è al \d+/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(page.getByRole('textbox', { name: 'Percentuale di Tornaghi Davide' })).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('table', { name: 'Fasi 2026' })).toContainText(/Mappare i processi.*\/05\/2026 – /);
  await expect(page.getByRole('table', { name: 'Budget della scheda' })).toContainText('30.000,00');
  await expect(page.getByRole('row', { name: /^Tornaghi Davide/ })).toBeVisible();

  const storia = section('Storia');
  await storia.scrollIntoViewIfNeeded();
  await press(storia, page, /^Annulla .*Tornaghi Davide/);
  await expect(page.getByRole('table', { name: 'Personale della scheda' })).toHaveCount(0);
});

test('who may only read finds the drawing and nothing to move', async ({ page }) => {
  await signIn(page, demoPerson('nucleo'), '/valdarra/2026/progetti/04_112');
  const fasi = page.getByRole('region', { name: 'Fasi 2026', exact: true });
  await expect(fasi.getByRole('table', { name: 'Fasi 2026' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /^(Modifica|Aggiungi|Periodo)/ })).toHaveCount(0);
});
