import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openPdf } from '@/tests/integration/documenti/open-pdf';
import { demoPerson, expectAccessible, signIn } from './support/person';

/** The total of a CDR as the table on the screen shows it. */
async function totaleOnScreen(page: Page, cdr: string): Promise<string> {
  await page.goto('/valdarra/2026/piano?vista=tabella&totali=stampa');
  const row = page.getByRole('row', { name: new RegExp(`^Totale CDR ${cdr}`) });
  return (await row.getByRole('cell').nth(1).innerText()).trim();
}

test('the planning office has the annex made while she works, as a draft that says so', async ({ page }) => {
  await signIn(page, demoPerson('programmazione'), '/valdarra/2026/piano');
  const totale = await totaleOnScreen(page, '04');
  expect(totale).toMatch(/^[\d.]+,\d\d$/);
  await page.goto('/valdarra/2026/documenti');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documenti');
  await expectAccessible(page);

  await page
    .getByLabel('Versione da stampare')
    .selectOption({ label: 'Bozza com’è adesso, con la scritta BOZZA in ogni pagina' });
  await page.getByRole('button', { name: 'Prepara PDF' }).click();
  await expect(page.getByRole('progressbar', { name: 'Preparazione di Allegato B, PDF' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  const file = page.getByRole('link', { name: /^Scarica Allegato B, PDF/ }).first();
  await expect(file).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toMatch(/^allegato-b-2026-bozza-.*\.pdf$/);
  const { pages } = await openPdf(await readFile(await download.path()));
  expect(pages.filter((testo) => !testo.includes('BOZZA'))).toEqual([]);
  expect(pages.join('\n')).toContain(totale);
});
