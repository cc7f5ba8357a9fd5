import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturnPath, signInPath } from '@/lib/auth/return-path';

test.each([
  ['/valdarra/2024?vista=cdr', '/valdarra/2024?vista=cdr'],
  ['/valdarra/../altro', '/altro'],
  ['//altrove.example/a', '/'],
  ['/\\altrove.example', '/'],
  ['/\t/altrove.example', '/'],
  ['/..//altrove.example', '/'],
  ['/valdarra/.././/altrove.example', '/'],
  ['https://altrove.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/accedi?callbackUrl=/accedi', '/'],
  ['/api/auth/signout', '/'],
  ['', '/'],
  [null, '/'],
])('%j leads to %j', (asked, expected) => {
  expect(safeReturnPath(asked)).toBe(expected);
});

test('our own origin in front of the path is left out, and no other', () => {
  expect(safeReturnPath('https://qui.example/valdarra', 'https://qui.example')).toBe('/valdarra');
  expect(safeReturnPath('https://qui.example.altrove.example/', 'https://qui.example')).toBe('/');
  expect(safeReturnPath('https://qui.example//altrove.example', 'https://qui.example')).toBe('/');
  expect(safeReturnPath('https://qui.example/..//altrove.example', 'https://qui.example')).toBe('/');
});

test('whatever is asked, the browser stays on our origin', () => {
  const asked = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((text) => `/${text}`),
    fc.string().map((text) => `//${text}`),
    fc.array(fc.constantFrom('', '.', '..', '%2e', '\t', '\\', 'a')).map((segments) => `/${segments.join('/')}`),
  );
  fc.assert(
    fc.property(asked, (text) => {
      expect(new URL(safeReturnPath(text), 'https://traguardo.example').origin).toBe('https://traguardo.example');
    }),
  );
});

test('the sign-in page leads back, and not to itself', () => {
  expect(signInPath('/valdarra/2024')).toBe('/accedi?callbackUrl=%2Fvaldarra%2F2024');
  expect(signInPath('/')).toBe('/accedi');
  expect(signInPath(undefined)).toBe('/accedi');
});
