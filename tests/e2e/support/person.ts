import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** Somebody who signs in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

/** Printed by `npm start` and on the sign-in page. */
const DEMO_PASSWORD = 'valdarra-demo';

/** Somebody of the demo ente: what stands before the @ of the address. */
export function demoPerson(chi: 'dirigente' | 'segretaria' | 'nucleo' | 'programmazione' | 'admin'): Person {
  return { email: `${chi}@valdarra.example`, password: DEMO_PASSWORD };
}

/** Signs in and lands on the page asked for. */
export async function signIn(page: Page, { email, password }: Person, path = '/'): Promise<void> {
  await page.goto(`/accedi?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel('Indirizzo di posta elettronica').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Accedi');
}

/** A browser of this person's own, signed in, on a page. */
export async function openAs(browser: Browser, person: Person, path: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, person, path);
  return page;
}

/** No violation of WCAG 2.1 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
