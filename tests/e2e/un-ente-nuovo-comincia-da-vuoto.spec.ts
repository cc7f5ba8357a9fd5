import { expect, type Page, test } from '@playwright/test';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { expectAccessible } from './support/person';
import { killServers, startServer } from './support/server';

/** An installation of this file's own, without the demo. */
let folder: string;
let origin: string;
let codice: string;

const STRUTTURA = [
  ['01', 'Affari generali', 'Settore', '', 'Quintarelli Dora'],
  ['02', 'Ragioneria', 'Settore', '', 'Belvisetti Aldo'],
  ['02A', 'Tributi', 'Servizio', '02', ''],
]
  .map((riga) => riga.join('\t'))
  .join('\n');

test.beforeAll(async () => {
  folder = await createTemporaryFolder('traguardo-vuota-');
  const port = await findFreePort();
  origin = `http://localhost:${port}`;
  const { output } = await startServer({ folder, port, env: { TRAGUARDO_DEMO: '0', TRAGUARDO_URL: '' } });
  codice = /Codice di primo accesso: (\S+)/.exec(output())?.[1] ?? '';
});

test.afterAll(async () => {
  killServers();
  await removeFolder(folder);
});

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const avanti = (page: Page) => page.getByRole('button', { name: 'Avanti' }).click();
const isAt = (page: Page, passo: string) => expect(page.getByRole('heading', { level: 2, name: passo })).toBeFocused();

/** Pastes as from a spreadsheet, where the focus is. */
async function paste(page: Page, testo: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, testo);
}

test('from an empty installation to a plan one can import into, with the code of the start command', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${origin}/valdarra/2026`);
  await expect(page.getByText('nessuno può ancora entrare')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Comincia' }).click();

  // Errors stand beside the fields, and a wrong code opens nothing.
  await avanti(page);
  await expect(box(page, 'Codice di primo accesso')).toBeFocused();
  await expect(page.getByText('Manca il cognome.')).toBeVisible();
  await expectAccessible(page);
  await box(page, 'Codice di primo accesso').fill('AAAA-BBBB-CCCC-DDDD');
  await box(page, 'Nome').fill('Dora');
  await box(page, 'Cognome').fill('Quintarelli');
  await box(page, 'Indirizzo di posta elettronica').fill('dora@montalto.example');
  await page.getByLabel('Password', { exact: true }).fill('quattro mele verdi');
  await page.getByLabel('Ripeti la password').fill('quattro mele verdi');
  await avanti(page);
  await expect(page.getByText('Il codice non è quello stampato')).toBeVisible();
  await box(page, 'Codice di primo accesso').fill(codice.toLowerCase());
  await avanti(page);

  await isAt(page, 'L’ente');
  await box(page, 'Denominazione').fill('Comune di Montalto');
  await expect(box(page, 'Codice')).toHaveValue('montalto');
  await avanti(page);
  await isAt(page, 'Il piano');
  await expectAccessible(page);
  await box(page, 'Anno del piano').fill('2027');
  await box(page, 'Ultimo anno dell’orizzonte').fill('2026');
  await avanti(page);
  await expect(page.getByText('L’ultimo anno viene dopo il primo')).toBeVisible();
  await box(page, 'Ultimo anno dell’orizzonte').fill('2029');
  await avanti(page);

  // The structure is pasted from a spreadsheet; going back and reloading lose nothing.
  await isAt(page, 'La struttura');
  const riga = (nome: string) => page.getByRole('group', { name: nome, exact: true });
  await riga('CDR 1').getByLabel('Codice', { exact: true }).focus();
  await paste(page, STRUTTURA);
  await expect(riga('CDR 3').getByLabel('Denominazione')).toHaveValue('Tributi');
  await riga('CDR 3').getByLabel('Sotto (codice)').fill('09');
  await avanti(page);
  await expect(page.getByText('Nessun CDR ha il codice «09».')).toBeVisible();
  await expectAccessible(page);
  await riga('CDR 3').getByLabel('Sotto (codice)').fill('02');
  await page.getByRole('button', { name: 'Indietro' }).click();
  await isAt(page, 'Il piano');
  await avanti(page);
  await expect(riga('CDR 2').getByLabel('Responsabile')).toHaveValue('Belvisetti Aldo');
  await avanti(page);

  await isAt(page, 'Le persone');
  await riga('Persona 1').getByLabel('Nome', { exact: true }).fill('Aldo');
  await riga('Persona 1').getByLabel('Cognome').fill('Belvisetti');
  await riga('Persona 1').getByLabel('Posta elettronica').fill('aldo@montalto.example');
  await avanti(page);
  await expect(page.getByText('Questo ruolo è di un CDR: scrivi quale.')).toBeVisible();
  await riga('Persona 1').getByLabel('CDR (codice)').fill('02');
  await avanti(page);

  await isAt(page, 'Conferma');
  await expect(page.getByText('/montalto/2027')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Crea Comune di Montalto' }).click();
  const invito = await page.getByText(`${origin}/invito/`).textContent();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importa il piano 2027' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importa un piano' })).toBeVisible();
  await expect(page.getByText('Il documento viene confrontato con il piano 2027')).toBeVisible();

  // The wizard is over, the structure is there, and the link lets the person invited in.
  await page.goto(`${origin}/benvenuto`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Benvenuto in Traguardo');
  await page.goto(`${origin}/montalto/2027/cdr/02A`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tributi');
  await page.context().clearCookies();
  await page.goto(invito ?? '');
  await page.getByLabel('Nuova password', { exact: true }).fill('cinque pere gialle');
  await page.getByLabel('Ripeti la nuova password').fill('cinque pere gialle');
  await page.getByRole('button', { name: /password|entra|invito/i }).click();
  await expect(page).toHaveURL(/\/montalto/);
});
