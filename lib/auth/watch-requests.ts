import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { readEnv } from '@/lib/env';
import { CLIENT_ADDRESS_HEADER, resolveClientAddress } from './client-address';

/** Published by Node's http server for each request, before anything else sees it. */
const REQUEST_START = 'http.server.request.start';

const requestStart = z.object({
  request: z.custom<IncomingMessage>((value) => typeof value === 'object' && value !== null && 'socket' in value),
});

/**
 * Writes on every incoming request the address of its client. Next shows pages neither the socket nor who wrote X-Forwarded-For, so the
 * judgement is made here, once, and whatever the client itself wrote under our header is overwritten.
 */
export function watchRequests(): void {
  const { TRAGUARDO_TRUSTED_PROXIES: trusted } = readEnv();
  subscribe(REQUEST_START, (message) => {
    const { request } = requestStart.parse(message);
    const forwarded = request.headers['x-forwarded-for'];
    const peer = request.socket.remoteAddress ?? '';
    request.headers[CLIENT_ADDRESS_HEADER] = resolveClientAddress(
      peer,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      trusted,
    );
  });
}
