import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { findBrowser } from '@/scripts/test/browser';

/**
 * KB of JavaScript, compressed, that a browser loads for a card until its fields can be edited: everything asked for by the
 * page itself, before anybody touches it.
 */
export async function measureBrowserWeight(url: string, cookie: string, path: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.TRAGUARDO_BROWSER ?? findBrowser() ?? undefined,
    args: ['--no-sandbox'],
  });
  try {
    const context = await browser.newContext();
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const all = await Promise.all(sizes);
    return all.reduce((total, size) => total + size, 0) / 1024;
  } finally {
    await browser.close();
  }
}
