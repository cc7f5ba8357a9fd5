import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readEnv } from '@/lib/env';
import { type RequestContext, requestContext } from '@/lib/log';
import { CLIENT_ADDRESS_HEADER, resolveClientAddress } from './client-address';
import { logAnswer } from './request-log';

/** Published by Node's http server for each request, before anything else sees it. */
const REQUEST_START = 'http.server.request.start';

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const requestStart = z.object({
  request: z.custom<IncomingMessage>((value) => isObject(value) && 'socket' in Object(value)),
  response: z.custom<ServerResponse>((value) => isObject(value) && 'statusCode' in Object(value)),
});

/** The address of who asks, for our own header: whatever the client itself wrote there is overwritten. */
function noteClientAddress(request: IncomingMessage, trusted: readonly string[]): void {
  const forwarded = request.headers['x-forwarded-for'];
  const peer = request.socket.remoteAddress ?? '';
  request.headers[CLIENT_ADDRESS_HEADER] = resolveClientAddress(
    peer,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    trusted,
  );
}

/**
 * Looks at every incoming request before Next does. Next shows pages neither the socket nor who wrote X-Forwarded-For, so that judgement is
 * made here, once; and here begins the context that the log lines of the request share, and ends with the line of its answer.
 */
export function watchRequests(): void {
  const { TRAGUARDO_TRUSTED_PROXIES: trusted } = readEnv();
  subscribe(REQUEST_START, (message) => {
    const { request, response } = requestStart.parse(message);
    noteClientAddress(request, trusted);
    const context: RequestContext = { richiesta: randomUUID() };
    const startedAt = performance.now();
    requestContext.enterWith(context);
    response.once('close', () => requestContext.run(context, () => logAnswer(request, response, startedAt)));
  });
}
