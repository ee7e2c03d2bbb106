import { Readable } from 'node:stream';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { addressKey } from './address.js';
import type { Log } from './log.js';
import type { Rate } from './limits.js';
import type { Elapsed } from './rate-limit.js';
import { createBuckets } from './rate-limit.js';

/** What a server does for its standby. */
export interface StandbyService {
  /** Takes the same time whatever was given. */
  isSecret(given: string | undefined): boolean;
  /**
   * All that is kept, and what changes, without an end.
   * @param have what the standby has already; `undefined` is answered where it cannot be understood
   */
  follow(have: unknown): Promise<AsyncIterable<Uint8Array> | undefined>;
  following(): number;
  /** Hands over for good: no command is taken from then on. @returns `false` where it leads no more */
  stepDown(): Promise<boolean>;
  /** @param nonce is proved with the secret */
  leader(nonce: string): {
    readonly centre: string;
    readonly epoch: number;
    readonly proof: string;
  };
}

/** By address: a standby that lost its connection comes back every few seconds. */
const TRIES: Rate = { burst: 30, perSecond: 1 };
/** The one that came first gives way: behind a line that was cut it may only look as if it still listened. */
const MOST_FOLLOWING = 4;
/** What a standby has: a line for each file. */
const MOST_BYTES = 32 * 1024 ** 2;
const TOKEN = /^Bearer (\S{1,500})$/;
const NONCE = /^[0-9a-f]{32}$/;

/**
 * For a second server that follows this one: `POST /standby/follow`, `POST /standby/step-down`, for who has the
 * secret, and `GET /standby/leader?nonce=`, whose answer only who has the secret can check. Anybody else
 * sees none of them.
 */
export function addStandby(
  http: FastifyInstance,
  parts: { readonly standby: StandbyService; readonly log: Log; readonly elapsed: Elapsed },
): void {
  const { standby, log } = parts;
  /** The oldest first. */
  const streams = new Set<Readable>();
  const tries = createBuckets(TRIES, parts.elapsed);
  const isTooFast = ({ socket }: FastifyRequest): boolean =>
    !tries.take(addressKey(socket.remoteAddress));

  /** Before anything of a body is looked at. */
  async function letIn(request: FastifyRequest, reply: FastifyReply) {
    if (isTooFast(request)) return reply.code(429).send();
    const given = TOKEN.exec(request.headers.authorization ?? '')?.[1];
    if (standby.isSecret(given)) return undefined;
    log.warn({ address: request.socket.remoteAddress }, 'a standby without the secret');
    return reply.callNotFound();
  }

  http.post(
    '/standby/follow',
    { onRequest: letIn, bodyLimit: MOST_BYTES },
    async (request, reply) => {
      const frames = await standby.follow(request.body);
      if (frames === undefined) return reply.code(400).send();
      const [first] = streams;
      if (standby.following() >= MOST_FOLLOWING) first?.destroy();
      const stream = Readable.from(frames, { objectMode: false });
      streams.add(stream);
      stream.once('close', () => streams.delete(stream));
      return reply
        .type('application/octet-stream')
        .header('cache-control', 'no-store')
        .send(stream);
    },
  );

  http.post('/standby/step-down', { onRequest: letIn }, async (_request, reply) => {
    const has = await standby.stepDown();
    return reply
      .code(has ? 200 : 409)
      .header('cache-control', 'no-store')
      .send({ has });
  });

  http.get<{ Querystring: { readonly nonce?: unknown } }>(
    '/standby/leader',
    { exposeHeadRoute: false },
    async (request, reply) => {
      if (isTooFast(request)) return reply.code(429).send();
      const { nonce } = request.query;
      if (typeof nonce !== 'string' || !NONCE.test(nonce)) return reply.callNotFound();
      return reply.header('cache-control', 'no-store').send(standby.leader(nonce));
    },
  );
}
