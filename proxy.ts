import { type NextRequest, NextResponse } from 'next/server';
import { buildPolicy } from '@/lib/auth/content-security-policy';
import { REQUEST_PATH_HEADER } from '@/lib/auth/request-path';

/**
 * Gives every page of the working app a content security policy with a nonce of its own. It guards nothing: who may see what is decided
 * where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = buildPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  headers.set(REQUEST_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    {
      // Not the API and the uploads (a body that passes here arrives cut), not the files, not the public pages: they have policies of their own.
      source: '/((?!api/|_next/|trasparenza/|icona.svg|favicon.ico).*)',
      // A page fetched in advance is data, not a document.
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
};
