import { expect, test } from '@playwright/test';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { demoPerson, openAs, signIn } from './support/person';
import { killServers, startServer, stopServer } from './support/server';

const SCHEDA = '/valdarra/2026/progetti/04_112';

test.afterAll(killServers);

test('what is written through one process is at once what the other shows, and a session opens both', async ({
  browser,
  page,
}) => {
  const port = await findFreePort();
  const { child } = await startServer({ folder: process.env.TRAGUARDO_DATA_DIR ?? '', port });
  const altrove = (path: string) => `http://localhost:${port}${path}`;

  await signIn(page, demoPerson('segretaria'), '/valdarra/2026/piano?q=doppio+processo');
  await page.goto(altrove('/valdarra/2026/piano?q=doppio+processo'));
  await expect(page.getByText('Nessuna scheda corrisponde alla ricerca')).toBeVisible();

  const scheda = await openAs(browser, demoPerson('dirigente'), SCHEDA);
  await scheda.getByRole('button', { name: 'Modifica: Titolo della scheda' }).click();
  await scheda.keyboard.type('Titolo del doppio processo');
  await scheda.keyboard.press('Enter');
  await expect(scheda.getByRole('status').filter({ hasText: /Salvato alle/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Titolo del doppio processo' })).toBeVisible();
  await page.goto(altrove('/valdarra/2026/progetti/04_112'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Titolo del doppio processo');

  await scheda.getByRole('region', { name: 'Storia' }).scrollIntoViewIfNeeded();
  await scheda
    .getByRole('button', { name: /^Annulla il titolo della scheda/ })
    .first()
    .click();
  await expect(scheda.getByRole('heading', { level: 1 })).not.toContainText('doppio processo');
  await page.goto(altrove('/valdarra/2026/piano?q=doppio+processo'));
  await expect(page.getByText('Nessuna scheda corrisponde alla ricerca')).toBeVisible();
  expect(await stopServer(child, 'SIGTERM')).toBe(0);
  await page.goto(SCHEDA);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
