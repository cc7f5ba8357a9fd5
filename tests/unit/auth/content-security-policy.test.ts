import { expect, test } from 'vitest';
import { buildPolicy } from '@/lib/auth/content-security-policy';

const directives = new Map(
  buildPolicy('abc123')
    .split('; ')
    .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]),
);

test('scripts run only with the nonce of the answer', () => {
  expect(directives.get('script-src')).toBe("'nonce-abc123' 'strict-dynamic'");
  expect(directives.get('default-src')).toBe("'self'");
  expect(directives.get('base-uri')).toBe("'none'");
  expect(directives.get('object-src')).toBe("'none'");
});

test('style sheets need the nonce as well, and nobody frames us', () => {
  expect(directives.get('style-src-elem')).toBe("'self' 'nonce-abc123'");
  expect(directives.get('frame-ancestors')).toBe("'none'");
});
