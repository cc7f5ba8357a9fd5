import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, signIn } from './support/person';

const SCHEDA = 'Riqualificazione energetica degli edifici scolastici';

async function upload(page: Page, nome: string, contenuto: string): Promise<void> {
  const buffer = Buffer.from(contenuto);
  await page
    .getByLabel('Documento del piano')
    .setInputFiles({ name: nome, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Leggi il documento' }).click();
}

/** The plan of 2026 as a document of another year: every date moves with it. */
function ofYear(testo: string, anno: number): string {
  return testo.replace(/\b20[12]\d\b/g, (year) => String(Number(year) - 2026 + anno));
}

async function exportPlan(page: Page): Promise<string> {
  await page.goto('/valdarra/2026/importa');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scarica il piano 2026 (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('piano-valdarra-2026.json');
  return readFile(await download.path(), 'utf8');
}

test('a document becomes a plan, and a newer one changes only what somebody ticks @telefono', async ({ page }, {
  project,
}) => {
  // In the past: the home of everybody else stays on the latest plan.
  const anno = project.name === 'telefono' ? 2014 : 2011;
  const importa = `/valdarra/${anno}/importa`;
  await signIn(page, demoPerson('programmazione'), '/valdarra/2026/importa');
  const piano2026 = await exportPlan(page);

  await page.goto(importa);
  await expect(page.getByText(`Il piano ${anno} non c’è ancora`)).toBeVisible();
  await expectAccessible(page);
  await upload(page, 'piano.pdf', '%PDF-1.7\n1 0 obj');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Il file è un PDF. Non è stato scritto nulla.' }),
  ).toBeVisible();
  await upload(page, 'piano-2026.json', piano2026);
  await expect(page.getByRole('alert').filter({ hasText: 'Il piano 2026 è già approvato' })).toBeVisible();
  await upload(page, 'piano-altro.json', ofYear(piano2026, anno + 1));
  await expect(page.getByRole('heading', { name: `Il documento è del ${anno + 1}, non del ${anno}` })).toBeVisible();
  await expect(page.getByRole('link', { name: `Continua con il piano ${anno + 1}` })).toBeVisible();
  await page.getByRole('button', { name: 'Scarta il documento' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Scarta' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Importa un piano' })).toBeVisible();
  const documento = ofYear(piano2026, anno);
  await upload(page, 'piano.json', documento);
  await expect(page.getByRole('heading', { name: `Il nuovo piano ${anno}` })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Che cosa si è letto di ogni CDR' })).toContainText('04 Territorio');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Crea il piano ${anno}` }).click();
  await expect(page.getByRole('heading', { name: 'Importazione fatta' })).toBeVisible();
  await expect(page.getByText(/Piano \d+: [\d.]+ righe aggiunte\./)).toBeVisible();

  await page.goto(importa);
  await upload(page, 'piano.json', documento);
  await expect(page.getByText(`Il piano ${anno} dice già le stesse cose del documento`)).toBeVisible();

  await page.goto(importa);
  const piano = JSON.parse(documento);
  const scheda = piano.progetti.find((altra: { titolo: string }) => altra.titolo === SCHEDA);
  scheda.titolo = 'Scuole più calde';
  scheda.personale.pop();
  await upload(page, 'piano-nuovo.json', JSON.stringify(piano));
  const differenze = page.getByRole('region', { name: `Differenze con il piano ${anno}` });
  const titolo = differenze.getByRole('listitem').filter({ hasText: 'Nel documento: Scuole più calde' }).last();
  await expect(titolo).toContainText(`Nel piano: ${SCHEDA}`);
  await expect(titolo.getByRole('checkbox')).toBeChecked();
  const rimozione = differenze.getByRole('listitem').filter({ hasText: 'Non più nel documento' }).last();
  await expect(rimozione.getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(page);
  await rimozione.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Applica le differenze scelte' }).click();
  await expect(page.getByText(`Piano ${anno}: 1 riga modificata, 1 riga tolta.`)).toBeVisible();
  await page.getByRole('link', { name: `Apri il piano ${anno}` }).click();
  await page.goto(`/valdarra/${anno}/piano?q=calde`);
  await expect(page.getByRole('link', { name: 'Scuole più calde' })).toBeVisible();
});

test('who may not import finds no page, and is told so when she sends a file', async ({ page }) => {
  await signIn(page, demoPerson('dirigente'), '/valdarra/2026/piano');
  expect((await page.goto('/valdarra/2026/importa'))?.status()).toBe(404);
  const answer = await page.evaluate(async () => {
    const body = new FormData();
    body.set('file', new File(['testo'], 'piano.txt'));
    const headers = { accept: 'application/json' };
    const response = await fetch('/api/importazioni?ente=valdarra&anno=2026', { method: 'POST', body, headers });
    return { status: response.status, ...(await response.json()) };
  });
  expect(answer).toEqual({ status: 403, messaggio: 'Il tuo ruolo non consente di importare documenti.' });
});
