import { describe, expect, test } from 'vitest';
import { describeDevice } from '@/lib/auth/device';
import { describePath } from '@/lib/auth/request-log';
import { withoutPersonalData } from '@/lib/log';

describe('a path in the log', () => {
  test.each([
    ['/invito/Zm9vYmFy_-1?da=mail', '/invito/[link]'],
    ['/password/Zm9vYmFy', '/password/[link]'],
    ['/password-dimenticata', '/password-dimenticata'],
    ['/accedi?callbackUrl=%2Finvito%2FZm9v', '/accedi'],
    ['/valdarra/2026/piano?q=Rossi', '/valdarra/2026/piano'],
    [undefined, '/'],
  ])('%s is %s', (url, expected) => {
    expect(describePath(url)).toBe(expected);
  });
});

test('a message of the database loses addresses and the values it quotes', () => {
  const said = 'Raw query failed. Message: Key (email)=(ada@comune.example) already exists. for <b.c@d.example>: no';
  expect(withoutPersonalData(said)).toBe(
    'Raw query failed. Message: Key (email)=([valore]) already exists. for <[indirizzo]>: no',
  );
});

describe('a browser', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox su Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge su Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
      'Chrome su Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1',
      'Safari su iPhone',
    ],
    ['curl/8.0', 'Browser sconosciuto'],
    [null, 'Browser sconosciuto'],
  ])('%s is %s', (userAgent, expected) => {
    expect(describeDevice(userAgent)).toBe(expected);
  });
});
