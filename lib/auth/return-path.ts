import type { Route } from 'next';

/** Only its path is used: any origin serves to see whether an address leaves ours. */
const HERE = 'http://qui.invalid';

/**
 * Where to go after signing in: a path of ours, whatever the address bar asked for.
 * @param asked the `callbackUrl` parameter; addresses elsewhere and malformed ones fall back to the home
 * @param origin our own, which next-auth writes in front of the path
 *
 * Example: `/valdarra/2024?vista=cdr` stays; `//altrove.example` and `https://altrove.example/` become `/`.
 */
export function safeReturnPath(asked: string | null | undefined, origin?: string): Route {
  const path = origin && asked?.startsWith(`${origin}/`) ? asked.slice(origin.length) : asked;
  if (!path?.startsWith('/') || !URL.canParse(path, HERE)) return '/';
  const url = new URL(path, HERE);
  // «/..//altrove» is of ours until its dots are resolved: what is left is an address of another site.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  if (url.pathname === '/accedi' || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}` as Route;
}

/** The sign-in page that leads back to a path. */
export function signInPath(from: string | null | undefined): Route {
  const path = safeReturnPath(from);
  return path === '/' ? '/accedi' : (`/accedi?callbackUrl=${encodeURIComponent(path)}` as Route);
}
