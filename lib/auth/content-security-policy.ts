import { readOidcSettings } from './oidc';

const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * The policy of a page of the working app.
 *
 * Scripts: only those that carry the nonce of this answer, and what these load. Style sheets: our own and those with the nonce (a primitive that
 * locks the scroll writes one). Style attributes are allowed: charts and floating panels place themselves with them, and an attribute, unlike
 * a style sheet, cannot select anything to read. Forms: here, and the identity provider, since a browser applies the rule to redirects too.
 */
export function buildPolicy(nonce: string): string {
  const gateway = readOidcSettings();
  const directives: Record<string, string> = {
    'default-src': `'self'`,
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    'style-src-elem': isDevelopment ? `'self' 'unsafe-inline'` : `'self' 'nonce-${nonce}'`,
    'style-src-attr': `'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'font-src': `'self'`,
    'connect-src': `'self'${isDevelopment ? ' ws:' : ''}`,
    'form-action': `'self'${gateway ? ` ${new URL(gateway.issuer).origin}` : ''}`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'frame-ancestors': `'none'`,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
