/**
 * Whether a request that changes something was sent by one of our own pages: a page of another site may post a form here, and the browser
 * adds the session to it when that site shares our domain. Next asks the same of server actions; route handlers ask here.
 * @param headers of the request; a browser always sends one of `Sec-Fetch-Site` and `Origin` with a POST
 * @param publicUrl our public address, which a proxy may hide behind another `Host`
 */
export function isFromOurPages(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && [new URL(publicUrl).host, headers.get('host')].includes(host);
}
