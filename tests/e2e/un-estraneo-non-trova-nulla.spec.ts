import { expect, type Page, test } from '@playwright/test';
import { enrol } from './support/ente-di-prova';
import { demoPerson, signIn } from './support/person';

const PIANO = '/valdarra/2026';
const PAGINE = [
  '/valdarra',
  PIANO,
  `${PIANO}/piano`,
  `${PIANO}/cdr/04`,
  `${PIANO}/progetti/04_112`,
  `${PIANO}/importa`,
  `${PIANO}/monitoraggio`,
  `${PIANO}/valutazione`,
  '/?ente=valdarra',
];
const CARICA = '/api/importazioni?ente=valdarra&anno=2026';

/** A small file posted as the page of the import does. */
function upload(page: Page, headers: Record<string, string> = {}) {
  const file = { name: 'piano.txt', mimeType: 'text/plain', buffer: Buffer.from('niente') };
  return page.request.post(CARICA, { headers: { accept: 'application/json', ...headers }, multipart: { file } });
}

async function statusOf(page: Page, path: string): Promise<number | undefined> {
  return (await page.goto(path))?.status();
}

test('who has not signed in is asked to, and reads nothing', async ({ page }) => {
  for (const path of PAGINE) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi');
  }
  expect((await page.request.get(`${PIANO}/esporta`)).status()).toBe(404);
  expect((await upload(page)).status()).toBe(401);
});

test('of an ente that is not hers she finds what she finds of one that does not exist', async ({ page }) => {
  await signIn(page, enrol({ codice: 'altrove', denominazione: 'Comune di Altrove' }, 'Estraneo', 'SEGRETARIO'));
  for (const path of PAGINE) {
    expect([path, await statusOf(page, path)]).toEqual([path, 404]);
    const nowhere = path.replace('valdarra', 'nessun-ente');
    expect([nowhere, await statusOf(page, nowhere)]).toEqual([nowhere, 404]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pagina non trovata');
  }
  expect((await page.request.get(`${PIANO}/esporta`)).status()).toBe(404);
  expect((await upload(page)).status()).toBe(404);
});

test('an address that names nothing is not found, and no error', async ({ page }) => {
  await signIn(page, demoPerson('segretaria'));
  const wrong = ['/valdarra/2026.5/piano', '/valdarra/1e99/valutazione', '/valdarra/99999999999/cdr/04'];
  const undecoded = ['progetti/%25', 'cdr/%25', 'progetti/%00'].map((rest) => `${PIANO}/${rest}`);
  for (const path of [...wrong, ...undecoded]) expect([path, await statusOf(page, path)]).toEqual([path, 404]);
  expect((await page.request.get('/valdarra/%0D%0A2026/esporta')).status()).toBe(404);
  expect(await statusOf(page, `${PIANO}/piano?q=%00scuole`)).toBe(200);
});

test('another site can neither send her there nor upload in her name', async ({ page, baseURL }) => {
  await signIn(page, demoPerson('programmazione'), '/..//altrove.example');
  expect(page.url()).toBe(`${baseURL}/`);
  expect((await upload(page, { origin: 'https://altrove.example' })).status()).toBe(403);
  expect((await upload(page, { 'sec-fetch-site': 'same-site' })).status()).toBe(403);
  expect((await upload(page)).status()).toBe(422);
});

test('every page has a policy of its own, and nothing in it goes against it', async ({ page }) => {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (directive: string, uri: string) =>
    violations.push(`${directive} ${uri}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'noteViolation')(`${violatedDirective} on ${location.pathname}`, blockedURI);
    });
  });
  await signIn(page, demoPerson('segretaria'));
  const nonces = new Set<string | undefined>();
  for (const path of [...PAGINE, `${PIANO}/progetti/04_101`]) {
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    nonces.add(/'nonce-[^']+'/.exec(response?.headers()['content-security-policy'] ?? '')?.[0]);
  }
  expect(violations).toEqual([]);
  expect(nonces.size).toBe(PAGINE.length + 1);
  expect(nonces).not.toContain(undefined);
});
