import { expect, test } from 'vitest';
import { isFromOurPages } from '@/lib/auth/same-origin';

const PUBLIC = 'https://traguardo.ente.example';
const asked = (headers: Record<string, string>) => isFromOurPages(new Headers(headers), PUBLIC);

test('the browser says where the request comes from, and only our own site will do', () => {
  expect(asked({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(asked({ 'sec-fetch-site': 'cross-site' })).toBe(false);
  // The session cookie travels between sites of one ente, which are not all of equal care.
  expect(asked({ 'sec-fetch-site': 'same-site', origin: 'https://altro.ente.example' })).toBe(false);
});

test('where it does not, on a network without encryption, the origin tells', () => {
  expect(asked({ origin: PUBLIC, host: 'interno:3000' })).toBe(true);
  expect(asked({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true);
  expect(asked({ origin: 'https://altrove.example', host: 'traguardo.ente.example' })).toBe(false);
  expect(asked({ origin: 'null', host: 'traguardo.ente.example' })).toBe(false);
});

test('a program that is no browser carries nobody else’s session', () => {
  expect(asked({ host: 'traguardo.ente.example' })).toBe(true);
});
