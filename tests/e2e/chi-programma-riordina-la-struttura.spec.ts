import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, signIn } from './support/person';

const STRUTTURA = '/valdarra/2026/struttura';

/** Focus on a button, then Enter. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Writes in a field with the keys. */
async function type(page: Page, name: string | RegExp, testo: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(name).focus();
  await page.keyboard.type(testo);
}

const isSaid = (page: Page, testo: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: testo }).first()).toBeVisible();

test('with the keyboard alone she adds a CDR, hands one over mid-year and takes it back', async ({ page }) => {
  await signIn(page, demoPerson('programmazione'), STRUTTURA);
  await expectAccessible(page);
  const albero = page.getByRole('tree', { name: 'Centri di responsabilità' });

  await press(page, 'Aggiungi un CDR');
  await type(page, 'Codice', '099');
  await type(page, 'Denominazione', 'Ufficio transizione digitale');
  await page.keyboard.press('Enter');
  await isSaid(page, 'CDR aggiunto.');
  const nuovo = page.getByRole('region', { name: '099 Ufficio transizione digitale' });
  await expect(nuovo).toBeVisible();
  await expect(page.getByRole('img', { name: /Nel 2026: vacante dal 01\/01 al 31\/12, 365 giorni/ })).toBeVisible();

  await albero.getByRole('treeitem', { selected: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Incarichi/ })).toContainText('Titolare');

  await press(page, /^Passaggio di consegne/);
  await type(page, 'Ultimo giorno di chi lascia', '30/6/2026');
  await type(page, 'Chi subentra', 'Castelvetri Ada');
  await expect(page.getByRole('option', { name: 'Aggiungi «Castelvetri Ada»' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await press(page, 'Passa le consegne');
  const incarichi = page.getByRole('region', { name: /^Incarichi/ });
  await expect(incarichi).toContainText('Nel 2026 dal 01/01 al 30/06, 181 giorni.');
  await expect(incarichi).toContainText('Nel 2026 dal 01/07 al 31/12, 184 giorni.');
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(incarichi).not.toContainText('Castelvetri');
});

test('deleting says what hangs on a CDR; the strategic tree is walked and grows', async ({ page }) => {
  await signIn(page, demoPerson('segretaria'), `${STRUTTURA}?cdr=04`);
  await press(page, 'Elimina');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Elimina' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /non si può eliminare, perché ha .*sched/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`${STRUTTURA}/albero`);
  await expectAccessible(page);
  const albero = page.getByRole('tree', { name: 'Albero strategico' });
  await albero.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(albero.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '2');
  await press(page, 'Giù');
  await press(page, /^Aggiungi obiettivo operativo|^Aggiungi azione/);
  await type(page, 'Titolo', 'Piste ciclabili continue');
  await page.keyboard.press('Enter');
  await expect(albero.getByRole('treeitem', { name: /Piste ciclabili continue/ })).toBeVisible();
});

test('two spellings of one person are compared, joined, and parted again', async ({ page }) => {
  await signIn(page, demoPerson('programmazione'), `${STRUTTURA}/persone`);
  await expectAccessible(page);
  await press(page, 'Aggiungi una persona');
  await type(page, 'Cognome e nome', 'MARCHESINI E.');
  await page.keyboard.press('Enter');
  await isSaid(page, 'Persona aggiunta.');

  await page.getByRole('link', { name: 'Nomi simili' }).click();
  await page.getByRole('link', { name: /^Confronta Marchesini Elena e MARCHESINI E\./ }).click();
  const anteprima = page.getByRole('region', { name: 'Sono la stessa persona?' });
  await expect(anteprima).toContainText('Resta: Marchesini Elena');
  await expectAccessible(page);
  await press(page, 'Unisci: resta «Marchesini Elena»');
  await expect(page.getByRole('region', { name: 'Marchesini Elena' })).toContainText('MARCHESINI E.');
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await isSaid(page, 'Annullato');
  await page.goto(`${STRUTTURA}/persone?q=marchesini`);
  await expect(page.getByRole('table').getByRole('link', { name: 'MARCHESINI E.' })).toBeVisible();
});

test('capitoli pasted from a sheet are understood before they are written; labels are the administrator’s', async ({
  page,
}) => {
  await signIn(page, demoPerson('programmazione'), `${STRUTTURA}/capitoli`);
  await expectAccessible(page);
  await press(page, 'Incolla da Excel');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Righe copiate').fill('00099\tPiste ciclabili\tS\t10\t1005\n00098\t\tS');
  await expect(dialog).toContainText('1 capitolo letto.');
  await expect(dialog).toContainText('Riga 2: Manca la descrizione.');
  await expectAccessible(page);
  await press(page, 'Importa i capitoli');
  await isSaid(page, 'Capitoli importati: 1 nuovo.');
  await page.goto(`${STRUTTURA}/capitoli?q=ciclabili`);
  await expect(page.getByRole('row', { name: /00099/ })).toContainText('non usato');

  await page.goto(`${STRUTTURA}/etichette`);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
});
