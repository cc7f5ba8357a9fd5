import type { Route } from 'next';

/** Only its path is used: any origin serves to see whether an address leaves ours. */
const HERE = 'http://qui.invalid';

/**
 * Where to go after signing in: a path of ours, whatever the address bar asked for.
 * @param asked the `callbackUrl` parameter; absolute, protocol-relative and malformed addresses fall back to the home
 *
 * Example: `/valdarra/2024?vista=cdr` stays; `//altrove.example` and `https://altrove.example/` become `/`.
 */
export function safeReturnPath(asked: string | null | undefined): Route {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return '/';
  const url = new URL(asked, HERE);
  if (url.origin !== HERE || url.pathname === '/accedi' || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}` as Route;
}

/** The sign-in page that leads back to a path. */
export function signInPath(from: string | null | undefined): Route {
  const path = safeReturnPath(from);
  return path === '/' ? '/accedi' : (`/accedi?callbackUrl=${encodeURIComponent(path)}` as Route);
}
