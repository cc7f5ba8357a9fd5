import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, openAs } from './support/person';

/** The demo ente in the year it is monitoring. */
const PIANO = '/valdarra/2026';
const PNG_SIGNATURE = '89504e470d0a1a0a';

test('two clicks lead the segretaria to the three late CDR, and one more to what is behind a figure', async ({
  browser,
}) => {
  const page = await openAs(browser, demoPerson('segretaria'), '/');
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page
    .getByRole('navigation', { name: 'Navigazione principale' })
    .getByRole('link', { name: 'Cruscotto' })
    .click();
  const late = page
    .getByRole('table', { name: /^Stato per CDR/ })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'In ritardo', exact: true }) });
  await expect(late).toHaveCount(3);
  await drawn(page);
  await expectAccessible(page);
  expect(refused).toEqual([]);

  const figure = page.getByRole('list', { name: 'In sintesi' }).getByRole('link', { name: /^Obiettivi in ritardo/ });
  const inRitardo = Number(/^Obiettivi in ritardo\s*(\d+)/.exec(await figure.innerText())?.[1]);
  await figure.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Obiettivi in ritardo al/ })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(inRitardo);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Causa', exact: true }).click();
  await expect(page).toHaveURL(/ordina=causa&verso=su/);
  await expect(page.getByRole('columnheader', { name: 'Causa' })).toHaveAttribute('aria-sort', 'ascending');

  const csv = await download(page, 'Scarica CSV');
  expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const lines = csv.toString('utf8').trim().split('\r\n');
  expect(lines[0]).toContain('Obiettivo;Scheda;CDR;Stato;Fatto;Atteso');
  expect(lines).toHaveLength(1 + inRitardo);
  expect(lines[1]).toMatch(/;In ritardo;\d+(,\d+)?;\d+(,\d+)?;/);
});

test('a tag narrows every figure and stays in the address', async ({ browser }) => {
  const page = await openAs(browser, demoPerson('segretaria'), PIANO);
  const total = await page.getByRole('link', { name: /^Tutti gli obiettivi/ }).innerText();
  const tag = page.getByRole('navigation', { name: 'Filtra per etichetta' }).getByRole('link', { name: /^PNRR/ });
  const chosen = Number(/\d+$/.exec(await tag.innerText())?.[0]);
  expect(chosen).toBeLessThan(Number(/\d+$/.exec(total)?.[0]));
  await tag.click();
  await expect(page).toHaveURL(/tag=PNRR/);
  const figure = page.getByRole('list', { name: 'In sintesi' }).getByRole('link', { name: /^Obiettivi in ritardo/ });
  await figure.click();
  await expect(page).toHaveURL(/cruscotto\/obiettivi\?tag=PNRR/);
  await page.getByRole('navigation', { name: 'Percorso' }).getByRole('link').first().click();
  await expect(page.getByRole('link', { name: /^PNRR/ })).toHaveAttribute('aria-current', 'true');
});

test('a chart is saved as a picture with its title, and its numbers stand in a table', async ({ browser }) => {
  const page = await openAs(browser, demoPerson('segretaria'), PIANO);
  await drawn(page);
  const png = await download(page, 'Scarica PNG di «Andamento del piano»');
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  expect(await coloursOf(page, png)).toBeGreaterThan(20);
  const csv = await download(page, 'Scarica CSV di «Andamento del piano»');
  expect(csv.toString('utf8')).toMatch(/^\uFEFFData;Fatto nel 2026;Atteso;Fatto nel 2025\r\n/);
  await page.getByText('Mostra i dati').click();
  await expect(page.getByRole('table', { name: 'Andamento del piano' }).getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
});

test('a dirigente is sent on to the plan, and finds no list', async ({ browser }) => {
  const page = await openAs(browser, demoPerson('dirigente'), PIANO);
  await expect(page).toHaveURL(`${PIANO}/piano`);
  expect((await page.request.get(`${PIANO}/cruscotto/obiettivi`)).status()).toBe(404);
  expect((await page.request.get(`${PIANO}/cruscotto/obiettivi/csv`)).status()).toBe(404);
});

/** What a button or a link of that name saves. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click(),
  ]);
  return readFile(await saved.path());
}

/** The chart comes after its page; 75 is a mark of its axis. */
async function drawn(page: Page): Promise<void> {
  const chart = page.getByRole('figure', { name: 'Andamento del piano' });
  await expect(chart.getByText('75', { exact: true })).toBeVisible();
}

/** How many colours a picture has: a blank one has one. */
function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) return 0;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}
