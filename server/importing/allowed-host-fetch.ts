import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { RequestOptions } from 'node:https';
import { pipeline } from 'node:stream';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

import { allowedLookup } from './allowed-host.js';

/** As much of the web's `fetch` as is used. */
export type Fetch = (
  address: string,
  init: {
    readonly redirect: 'manual';
    readonly credentials: 'omit';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

const PACKED: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};
/** `Response` takes no body for them. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Gets an https address as `fetch` does, but from no address that `allowed-host.ts` does not allow: node's own
 * `fetch` looks a name up for itself, so that a name could stand for another machine when it is looked at, and for
 * this one a moment later.
 * @param how for tests
 */
export function createAllowedFetch(how: Pick<RequestOptions, 'lookup' | 'ca'> = {}): Fetch {
  return (address, { signal }) =>
    new Promise((resolve, reject) => {
      const options = {
        lookup: allowedLookup(),
        ...how,
        ...{ agent: false, signal },
        headers: { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': 'node' },
      };
      const asked = request(address, options, (answer) => {
        try {
          resolve(responseOf(answer));
        } catch (error) {
          answer.destroy();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      asked.once('error', reject);
      asked.end();
    });
}

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const name of ['location', 'content-length'] as const) {
    const value = answer.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  if (WITHOUT_BODY.has(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(streamOf(unpacked(answer)), { status, headers });
}

function streamOf(source: Readable): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: () => void source.destroy(),
  });
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = PACKED[answer.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (unpack === undefined) return answer;
  // what goes wrong is told by the stream that is read
  return pipeline(answer, unpack(), () => undefined);
}
