import { expect, test } from 'vitest';
import { resolveClientAddress } from '@/lib/auth/client-address';

test('without a trusted proxy only the connection tells the address', () => {
  expect(resolveClientAddress('203.0.113.7', '9.9.9.9', [])).toBe('203.0.113.7');
  expect(resolveClientAddress('203.0.113.7', undefined, [])).toBe('203.0.113.7');
});

test('a trusted proxy vouches for the hop before it, and for no other', () => {
  expect(resolveClientAddress('10.0.0.2', '9.9.9.9, 203.0.113.7', ['10.0.0.2'])).toBe('203.0.113.7');
  expect(resolveClientAddress('10.0.0.2', '9.9.9.9, 203.0.113.7, 10.0.0.3', ['10.0.0.0/8'])).toBe('203.0.113.7');
});

test('a proxy that says nothing, or nonsense, is taken for the client', () => {
  expect(resolveClientAddress('10.0.0.2', undefined, ['10.0.0.2'])).toBe('10.0.0.2');
  expect(resolveClientAddress('10.0.0.2', 'unknown', ['10.0.0.2'])).toBe('10.0.0.2');
});

test('an IPv4 client of a dual-stack socket is the same client', () => {
  expect(resolveClientAddress('::ffff:203.0.113.7', undefined, [])).toBe('203.0.113.7');
  expect(resolveClientAddress('::ffff:10.0.0.2', '2001:db8::7', ['10.0.0.2'])).toBe('2001:db8::7');
});

test('what is no address in the configuration trusts nobody', () => {
  expect(resolveClientAddress('10.0.0.2', '9.9.9.9', ['proxy.interno', ''])).toBe('10.0.0.2');
});
