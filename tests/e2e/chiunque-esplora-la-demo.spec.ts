import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/person';

/** The five people of the tour, and what waits for the two who have work to do at the first start. */
const GIRO = [
  ['Elena Marchesini', 'Dirigente, CDR 04', /Rendiconta/],
  ['Ottavia Brunetti', 'Segretario generale', /Verifica/],
  ['Corrado Vezzali', 'Nucleo di valutazione'],
  ['Irma Castaldini', 'Programmazione'],
  ['Tobia Lanfredi', 'Amministratore'],
] as const;

test('one click on the sign-in page shows the demo with the eyes of each of five people @telefono', async ({
  page,
}) => {
  await page.goto('/accedi');
  await expectAccessible(page);
  for (const [nome, ruolo, azione = ''] of GIRO) {
    await page.context().clearCookies();
    await page.goto('/accedi');
    const demo = page.getByRole('region', { name: 'Esplora la demo' });
    const entra = demo.getByRole('button', { name: `Entra come ${nome}` });
    await expect(entra).toContainText(ruolo);
    await entra.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Le mie attività' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(azione);
  }
});
