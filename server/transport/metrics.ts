import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Metrics } from './metrics-registry.js';

/** How a program on this machine calls it. */
const OWN_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/i;
/** A proxy on this machine adds one of them: then whoever asks may be anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

export interface MetricsParts {
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** Lets others than this machine's own programs read; `undefined`: nobody else may. */
  readonly token: string | undefined;
}

/**
 * `GET /metrics` in Prometheus' text, for programs on this machine and for who has the token. For anybody
 * else there is nothing at this address.
 */
export function addMetrics(http: FastifyInstance, { metrics, token }: MetricsParts): void {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  http.get('/metrics', async (request, reply) => {
    if (!isOwnMachine(request) && !hasToken(request, expected)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
}

/** The name that was asked for counts too: a page elsewhere could make a browser here ask by its own. */
function isOwnMachine({ socket, headers }: FastifyRequest): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    OWN_HOST.test(headers.host ?? '') &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

function hasToken({ headers }: FastifyRequest, expected: Buffer | undefined): boolean {
  return expected !== undefined && timingSafeEqual(digest(headers.authorization ?? ''), expected);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
