import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, openAs, signIn } from './support/person';

const UTENTI = '/valdarra/2026/amministrazione/utenti';
const POSTA = '/valdarra/2026/amministrazione/posta';
const EMAIL = 'nives.tagliavento@valdarra.example';
const PASSWORD = 'il-gatto-sale-sul-tetto';

/** Presses the button and confirms in the dialog it opens, whose button says the same. */
async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('alertdialog').getByRole('button', { name }).click();
}

/** The path of the link in the last message, as the demo shows it. */
async function readLink(page: Page): Promise<string> {
  await page.goto(POSTA);
  const messaggi = page.getByRole('region', { name: 'Ultimi messaggi' });
  await messaggi.getByText('invito a Traguardo').first().click();
  await expectAccessible(page);
  return /\/invito\/[\w-]+/.exec(await messaggi.innerText())?.[0] ?? 'nessun link';
}

test('the administrator invites a person, who enters, changes role and is put out; the log names nobody', async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson('admin'), UTENTI);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invita una persona' }).click();
  await page.getByLabel('Indirizzo di posta elettronica').fill(EMAIL);
  await page.getByLabel('Nome', { exact: true }).fill('Nives');
  await page.getByLabel('Cognome').fill('Tagliavento');
  await page.getByRole('button', { name: 'Manda l’invito' }).click();
  await expect(page.getByText('Scegli il CDR di questo ruolo.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Ruolo 1', { exact: true }).selectOption('Nucleo di valutazione');
  await page.getByRole('button', { name: 'Manda l’invito' }).click();
  await expect(page.getByRole('row', { name: /Nives Tagliavento/ })).toContainText('Invitato');

  const link = await readLink(page);
  const nives = await (await browser.newContext()).newPage();
  await nives.goto(link);
  await expectAccessible(nives);
  await nives.getByLabel('Nuova password', { exact: true }).fill(PASSWORD);
  await nives.getByLabel('Ripeti la nuova password').fill(PASSWORD);
  await nives.getByRole('button', { name: 'Accetta e entra' }).click();
  await expect(nives.getByRole('link', { name: 'Valutazione' })).toBeVisible();
  await nives.goto('/profilo');
  await expect(nives.getByText('Questa sessione')).toBeVisible();
  await expectAccessible(nives);

  await page.goto(`${UTENTI}?q=tagliavento`);
  await page.getByRole('link', { name: 'Nives Tagliavento' }).click();
  await page.getByLabel('Ruolo 1', { exact: true }).selectOption('Programmazione');
  await page.getByRole('button', { name: 'Salva i ruoli' }).click();
  await expect(page.getByText('dato Programmazione, tolto Nucleo di valutazione')).toBeVisible();
  await expectAccessible(page);
  await nives.reload();
  await expect(nives.getByRole('link', { name: 'Importa' })).toBeVisible();

  await confirm(page, 'Disattiva');
  await expect(page.getByText('Disattivato', { exact: true })).toBeVisible();
  await nives.getByRole('link', { name: 'Le mie attività' }).click();
  await expect(nives.getByRole('heading', { level: 1 })).toHaveText('Accedi');

  const another = await (await browser.newContext()).newPage();
  await another.goto(link);
  await expect(another.getByRole('heading', { level: 1 })).toHaveText('L’invito non vale più');
  await another.goto(`/accedi?callbackUrl=${encodeURIComponent(link)}`);
  await another.getByLabel('Indirizzo di posta elettronica').fill(EMAIL);
  await another.getByLabel('Password').fill('non è questa');
  await another.getByRole('button', { name: 'Accedi' }).click();
  await expect(another.getByRole('alert').first()).toContainText('non corretti');
  await another.getByRole('link', { name: 'Password dimenticata' }).click();
  await expect(another.getByRole('heading', { level: 1 })).toHaveText('Password dimenticata');
  await another.getByLabel('Indirizzo di posta elettronica').fill(EMAIL);
  await another.getByRole('button', { name: 'Mandami il link' }).click();
  await expect(another.getByText('è l’indirizzo di un utente')).toBeVisible();
  await expectAccessible(another);

  const log = readFileSync(process.env.TRAGUARDO_LOG_FILE ?? '', 'utf8');
  expect(log).toContain('/invito/[link]');
  expect(log).not.toMatch(/@|tagliavento|nives|callbackUrl/i);
  expect(log).not.toContain(link.split('/').at(-1));
});

test('an administrator makes another ente and works there; nobody else may open these pages', async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson('admin'), '/valdarra/2026/amministrazione/enti');
  await page.getByLabel('Denominazione').fill('Comune di Montalto Prova');
  await expect(page.getByLabel('Codice')).toHaveValue('montalto-prova');
  await page.getByRole('button', { name: 'Crea l’ente' }).click();
  await expect(page).toHaveURL(/\/montalto-prova\/\d{4}$/);
  await expect(page.getByRole('link', { name: 'Utenti' })).toBeVisible();
  const segretaria = await openAs(browser, demoPerson('segretaria'), '/');
  for (const path of [UTENTI, POSTA, '/valdarra/2026/amministrazione/enti', '/montalto-prova/2026']) {
    expect([path, (await segretaria.goto(path))?.status()]).toEqual([path, 404]);
  }
});
