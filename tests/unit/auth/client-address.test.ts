import { expect, test } from 'vitest';
import { networkOf, resolveClientAddress } from '@/lib/auth/client-address';

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

test('a client is one IPv4 address or one IPv6 network of 64 bits', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:0:7:1:2:3:4')).toBe('2001:db8:0:7::/64');
  expect(networkOf('2001:DB8::7:1:2:3:4')).toBe(networkOf('2001:0db8:0:7::1'));
  expect(networkOf('2001:db8:0:7::ffff:192.0.2.1')).toBe('2001:db8:0:7::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).not.toBe(networkOf('2001:db8::1'));
  expect(networkOf('')).toBe('');
});
