import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, signIn } from './support/person';

const SCHEDA = '/valdarra/2026/progetti/04_112';
const TITOLO = 'Riqualificazione energetica degli edifici scolastici';

const openCard = (page: Page, chi: 'dirigente' | 'segretaria' | 'nucleo') => signIn(page, demoPerson(chi), SCHEDA);

const isSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /Salvato alle \d\d:\d\d/ })).toBeVisible();

/** Focus on a control, then only keys. */
async function press(page: Page, name: RegExp | string, role: 'button' | 'textbox' = 'button'): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  if (role === 'button') await page.keyboard.press('Enter');
}

test('with the keyboard alone she corrects title, weights and target, sees the sums as she types, and takes a change back', async ({
  page,
}) => {
  await openCard(page, 'dirigente');
  await expectAccessible(page);
  const heading = page.getByRole('heading', { level: 1 });

  await press(page, 'Modifica: Titolo della scheda');
  await expect(page.getByRole('textbox', { name: 'Titolo della scheda' })).toBeFocused();
  await page.keyboard.type('Scuole calde');
  await page.keyboard.press('Escape');
  await expect(heading).toContainText(TITOLO);
  await press(page, 'Modifica: Titolo della scheda');
  await page.keyboard.type('Scuole più calde');
  await page.keyboard.press('Enter');
  await expect(heading).toContainText('Scuole più calde');
  await expect(page.getByRole('button', { name: 'Modifica la descrizione' })).toBeFocused();
  await isSaved(page);

  const indicatori = page.getByRole('table', { name: /Indicatori di 04_112_1/ });
  await expect(indicatori).toContainText('I pesi sommano a 90: mancano 10 punti');
  await page.getByRole('textbox', { name: 'Peso di 04_112_1_2' }).focus();
  await page.keyboard.type('35');
  await expect(indicatori).toContainText('I pesi sommano a 95: mancano 5 punti');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Peso di 04_112_1_3' })).toBeFocused();
  await page.keyboard.type('25');
  await page.keyboard.press('Control+s');
  await expect(indicatori).toContainText('I pesi sommano a 100');
  await expect(page.getByText('I pesi degli indicatori sommano a', { exact: false })).toHaveCount(0);

  await press(page, /modifica l’atteso di 04_112_1_2/);
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Usa la virgola per i decimali: 12,5.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Come si raggiunge' }).selectOption('al-massimo');
  await page.getByRole('textbox', { name: 'Valore atteso' }).fill('12,5');
  await page.keyboard.press('Enter');
  await expect(indicatori).toContainText('Più è basso, meglio è: raggiunto con 12,5 % o meno.');

  const storia = page.getByRole('region', { name: 'Storia' });
  await storia.scrollIntoViewIfNeeded();
  await expect(storia).toContainText('Il valore atteso di 04_112_1_2: da 15 a 12,5', { ignoreCase: true });
  await press(page, /^Annulla il titolo della scheda/);
  await expect(heading).toContainText(TITOLO);
  await expect(storia).toContainText('ha annullato una modifica');
  await press(page, /^Annulla la direzione di 04_112_1_2/);
  await expect(indicatori).toContainText('Direzione presunta');
});

test('one key confirms a direction the document did not print, and one takes it back', async ({ page }) => {
  await openCard(page, 'dirigente');
  const confirm = page.getByRole('button', { name: /^È almeno 15.*04_112_1_2/ });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(confirm).toHaveCount(0);
  await isSaved(page);
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(confirm).toBeVisible();
});

test('two people write the same title: the second sees both versions and chooses, nothing is lost', async ({
  page,
  browser,
}) => {
  const altra = await browser.newPage();
  await openCard(page, 'dirigente');
  await openCard(altra, 'segretaria');
  const write = async (who: Page, titolo: string) => {
    await who.getByRole('button', { name: 'Modifica: Titolo della scheda' }).click();
    await who.getByRole('textbox', { name: 'Titolo della scheda' }).fill(titolo);
    await who.keyboard.press('Enter');
  };
  await write(altra, 'Scuole della segretaria');
  await isSaved(altra);
  await write(page, 'Scuole della dirigente');

  const versioni = page.getByRole('alert').filter({ hasText: 'Due versioni' });
  await expect(versioni).toContainText('La sua versione: «Scuole della segretaria». La tua: «Scuole della dirigente».');
  await expectAccessible(page);
  await versioni.getByRole('button', { name: 'Tieni la tua' }).click();
  await isSaved(page);
  await altra.reload();
  await expect(altra.getByRole('heading', { level: 1 })).toContainText('Scuole della dirigente');
  await write(altra, TITOLO);
  await isSaved(altra);
  await altra.close();
});

test('when nothing reaches the server what she writes waits and says so; not even a reload loses it', async ({
  page,
}) => {
  await openCard(page, 'dirigente');
  const peso = page.getByRole('textbox', { name: 'Peso dell’obiettivo 2 per il CDR 04' });
  const prima = await peso.inputValue();
  const dopo = prima === '15' ? '12' : '15';
  const isWaiting = () => expect(page.getByRole('status').filter({ hasText: 'la rete non risponde' })).toBeVisible();

  await page.route('**/progetti/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await peso.fill(dopo);
  await peso.press('Enter');
  await isWaiting();
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await isWaiting();
  await expect(peso).toHaveValue(dopo);

  await page.unrouteAll();
  await isSaved(page);
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(peso).toHaveValue(prima);
});

test('the Nucleo reads the same card and has nothing to write with; an unknown card is not found', async ({ page }) => {
  await openCard(page, 'nucleo');
  await expect(page.getByRole('button', { name: /Modifica/ })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.goto('/valdarra/2026/progetti/senza-scheda'))?.status()).toBe(404);
  expect((await page.goto('/altrove/2026/progetti/04_112'))?.status()).toBe(404);
});
