import { type Browser, expect, type Page, test } from '@playwright/test';
import { demoPerson, expectAccessible, openAs, signIn } from './support/person';

const MONITORAGGIO = '/valdarra/2026/monitoraggio';

/** What she writes: by April or May half of the year's schools and roads is on line. */
const VALORI = [
  [/Riduzione dei consumi termici$/, '15'],
  [/Tempo medio di chiusura delle segnalazioni/, '10 giorni'],
  [/Tempo medio di rilascio$/, '45'],
  [/Pratiche digitali complete$/, '84'],
  [/Chilometri di manto rifatti$/, '9'],
  [/Segnalazioni di buche/, '85'],
  [/Affidamenti controllati a campione$/, '10'],
  [/Misure attuate nei termini$/, '95'],
  [/Obblighi di pubblicazione completi$/, '96'],
  [/Ritardo medio dei pagamenti$/, '-5'],
  [/Fatture liquidate entro venti giorni$/, '90'],
  [/Osservazioni istruite su quelle pervenute$/, '90'],
  [/Edifici verificati$/, '3'],
  [/Costo medio di una verifica$/, '18.000'],
  [/Punti critici risolti$/, '6'],
  [/Avanzamento dei lavori certificato$/, '70'],
  [/Varianti in corso d’opera/, '5'],
  [/Alloggi ripristinati$/, '4'],
  [/Soci aderenti$/, '30'],
] as const;

const box = (page: Page, name: RegExp | string) => page.getByRole('textbox', { name });
const isSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /Salvato alle \d\d:\d\d/ })).toBeVisible();

/** The Segretaria programmes a session and opens it; each browser has its own, so that neither finds it sent already. */
async function openSession(browser: Browser, giorno: string): Promise<Page> {
  const page = await openAs(browser, demoPerson('segretaria'), MONITORAGGIO);
  const titolo = `Monitoraggio al ${giorno}`;
  await page.getByRole('button', { name: 'Programma una sessione' }).click();
  await page.getByLabel('Titolo').fill(titolo);
  await page.getByLabel('Data di riferimento').fill(giorno);
  await page.getByLabel('Scadenza').fill('31/12/2026');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Programma la sessione' }).click();
  await page.getByRole('button', { name: `Apri la sessione ${titolo}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apri la sessione' }).click();
  await expect(page.getByRole('button', { name: `Chiudi la sessione ${titolo}` })).toBeVisible();
  return page;
}

test('she reports values, phases and difficulties on one page, sends, corrects what comes back, and it is verified @telefono', async ({
  browser,
  page,
}, { project }) => {
  test.setTimeout(180_000);
  const [giorno, data] = project.name === 'telefono' ? ['30/04/2026', '2026-04-30'] : ['31/05/2026', '2026-05-31'];
  const segretaria = await openSession(browser, giorno);

  // One CDR: she lands on its report.
  await signIn(page, demoPerson('dirigente'), `${MONITORAGGIO}/${data}`);
  await expect(page).toHaveURL(`${MONITORAGGIO}/${data}/04`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rendicontazione al ${giorno}`);
  await expectAccessible(page);

  // What a value is worth is said as she types; late, it asks why.
  const scuole = page.getByRole('region', { name: 'Ridurre i consumi energetici delle scuole' });
  await expect(scuole.getByLabel('Azione correttiva')).toBeHidden();
  await box(page, /Edifici scolastici riqualificati$/).fill('0');
  await expect(scuole.getByText(/0,00 %: in ritardo/)).toBeVisible();
  await expect(scuole.getByLabel('Azione correttiva')).toBeVisible();
  await isSaved(page);

  // What is missing stops the sending, and the focus goes where it is.
  await page.getByRole('button', { name: 'Invia la rendicontazione' }).click();
  await expect(box(page, /Misure attuate nei termini$/)).toBeFocused();
  await expect(scuole.getByText('Scrivi l’azione correttiva per poter inviare')).toBeVisible();
  await expect(page.getByText(/^Mancano \d+ valori/)).toBeVisible();
  await expectAccessible(page);

  // The keyboard alone: Enter saves and goes on.
  for (const [name, valore] of VALORI) {
    await box(page, name).focus();
    await page.keyboard.type(valore);
    await page.keyboard.press('Enter');
    await expect(box(page, name)).not.toBeFocused();
  }
  await page.getByRole('group', { name: 'Accordo quadro in esecuzione' }).getByText('Sì', { exact: true }).click();
  for (const field of await box(page, /^Avanzamento della fase/).all()) await field.fill('100');
  await scuole.getByLabel('Criticità').fill('Serramenti in ritardo');
  await scuole.getByRole('radio', { name: 'Esterna all’ente' }).check();
  await scuole.getByLabel('Azione correttiva').fill('Secondo fornitore');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Non manca niente: puoi inviare.')).toBeVisible();

  // Without a network nothing is lost, and it goes by itself afterwards.
  await isSaved(page);
  await page.context().setOffline(true);
  await scuole.getByLabel('Criticità').fill('Serramenti in ritardo di due mesi');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Senza rete|la rete non risponde/)).toBeVisible();
  await page.context().setOffline(false);
  await isSaved(page);
  await page.reload();
  await expect(scuole.getByLabel('Criticità')).toHaveValue('Serramenti in ritardo di due mesi');

  await page.getByRole('button', { name: 'Invia la rendicontazione' }).click();
  await expect(scuole.getByText(/^Inviata il/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Edifici/ })).toBeHidden();
  await expectAccessible(page);

  // One part comes back with its reason, is corrected and sent again.
  await segretaria.goto(`${MONITORAGGIO}/${data}/04`);
  await segretaria.getByRole('button', { name: /^Rinvia\b.*consumi energetici/ }).click();
  const dialog = segretaria.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Rinvia' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Scrivi il motivo: lo legge chi deve correggere.');
  await dialog.getByLabel('Motivo').fill('Nessun edificio collaudato?');
  await dialog.getByRole('button', { name: 'Rinvia' }).click();
  await expect(dialog).toBeHidden();

  await page.reload();
  await expect(scuole.getByText('«Nessun edificio collaudato?»')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Chilometri/ })).toBeHidden();
  await box(page, /Edifici scolastici riqualificati$/).fill('3');
  await page.getByRole('button', { name: 'Invia di nuovo' }).click();
  await expect(scuole.getByText(/^Inviata il/)).toBeVisible();

  await segretaria.reload();
  await segretaria.getByRole('button', { name: /^Verifica tutto/ }).click();
  await expect(segretaria.getByText('Verificata', { exact: true }).first()).toBeVisible();
  await segretaria.goto(`${MONITORAGGIO}/${data}`);
  await expect(segretaria.getByRole('row', { name: /^04 / })).toContainText('6');
  await expectAccessible(segretaria);
});
