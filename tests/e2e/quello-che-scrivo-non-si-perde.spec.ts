import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, openAs, signIn } from './support/person';

const SCHEDA = '/valdarra/2026/progetti/04_112';
const DIRIGENTE = demoPerson('dirigente');

const stato = (page: Page, text: RegExp | string) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
const isSaved = (page: Page) => stato(page, /Salvato alle \d\d:\d\d/);
const peso = (page: Page) => page.getByRole('textbox', { name: 'Peso dell’obiettivo 2 per il CDR 04' });

async function writeProse(page: Page, testo: string): Promise<void> {
  await page.getByRole('button', { name: 'Modifica la descrizione' }).click();
  const box = page.getByRole('textbox', { name: 'La descrizione' });
  await box.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(testo);
}

test('without network what she writes stays in the browser, even with the tab closed, and leaves when she comes back', async ({
  page,
  context,
}) => {
  await signIn(page, DIRIGENTE, SCHEDA);
  const prima = await peso(page).inputValue();
  await context.setOffline(true);
  await stato(page, 'Senza rete: quello che scrivi resta in questo browser');
  await peso(page).fill('17');
  await peso(page).press('Enter');
  await page
    .getByRole('button', { name: /^Aggiungi un indicatore/ })
    .first()
    .click();
  await expect(page.getByText('Aggiungo…').first()).toBeVisible();
  await expectAccessible(page);
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(SCHEDA);
  await isSaved(again);
  await expect(peso(again)).toHaveValue('17');
  const indicatori = again.getByRole('table', { name: /Indicatori di 04_112_1/ });
  await expect(indicatori).toContainText('Nuovo indicatore');
  await again.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(indicatori).not.toContainText('Nuovo indicatore');
  await again.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(peso(again)).toHaveValue(prima);
  await again.getByRole('button', { name: 'Ripeti' }).click();
  await expect(peso(again)).toHaveValue('17');
  await again.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(peso(again)).toHaveValue(prima);
});

test('when her session has expired she signs in again, and what she had written is sent', async ({ page, context }) => {
  await signIn(page, DIRIGENTE, SCHEDA);
  const prima = await peso(page).inputValue();
  await context.clearCookies();
  await peso(page).fill('19');
  await peso(page).press('Enter');
  await page.waitForURL(/\/accedi/);
  await page.getByLabel('Indirizzo di posta elettronica').fill(DIRIGENTE.email);
  await page.getByLabel('Password').fill(DIRIGENTE.password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await isSaved(page);
  await expect(peso(page)).toHaveValue('19');
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(peso(page)).toHaveValue(prima);
});

test('two people write the same long text: each reads the other’s beside her own, copies hers, and chooses', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const altra = await openAs(browser, demoPerson('segretaria'), SCHEDA);
  await signIn(page, DIRIGENTE, SCHEDA);
  const comune =
    'Il progetto riduce i consumi degli edifici scolastici con interventi su involucro, impianti e gestione. ';
  await writeProse(altra, `${comune}Versione della segretaria, che resta leggibile per intero.`);
  await altra.keyboard.press('Control+s');
  await isSaved(altra);
  await writeProse(page, `${comune}Versione della dirigente, che non si perde.`);
  await page.keyboard.press('Control+s');
  const versioni = page.getByRole('alert').filter({ hasText: 'Due versioni' });
  await expect(versioni).toContainText('Versione della segretaria, che resta leggibile per intero.');
  await expect(versioni).toContainText('Versione della dirigente, che non si perde.');
  await expectAccessible(page);
  await versioni.getByRole('button', { name: 'Copia la tua' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Versione della dirigente');
  await versioni.getByRole('button', { name: 'Tieni la sua' }).click();
  await expect(versioni).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Descrizione' })).toContainText('Versione della segretaria');
  await altra.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await isSaved(altra);
  await altra.context().close();
});

test('a card deleted by mistake comes back whole, from the notice or days later from the list', async ({ page }) => {
  await signIn(page, demoPerson('segretaria'), '/valdarra/2026/piano');
  await page.getByRole('button', { name: 'Nuova scheda' }).click();
  await page.getByRole('combobox', { name: 'CDR' }).selectOption({ index: 0 });
  const codice = page.getByRole('textbox', { name: 'Codice' });
  await expect(codice).not.toHaveValue('');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Crea la scheda' }).click();
  const titolo = page.getByRole('textbox', { name: 'Titolo della scheda' });
  await expect(titolo).toBeFocused();
  await titolo.fill('Scheda di passaggio');
  await page.keyboard.press('Enter');
  await isSaved(page);

  const remove = async () => {
    await page.getByRole('button', { name: 'Scheda', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Elimina…' }).click();
    await expect(page.getByRole('dialog', { name: /^Eliminare la scheda / })).toContainText('«Scheda di passaggio»');
    await page.getByRole('button', { name: 'Elimina la scheda' }).click();
    await expect(page.getByText(/^Scheda .+ eliminata\.$/)).toBeVisible();
  };
  await remove();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scheda di passaggio');
  await remove();
  await page.goto('/valdarra/2026/piano/eliminate');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Ripristina/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scheda di passaggio');
  await remove();
});
