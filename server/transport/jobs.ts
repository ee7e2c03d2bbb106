import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { commandIdSchema } from '#protocol/ids.js';
import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import type { Sessions } from '../application/access/sessions.js';
import type { JobsPackages, StoredFile, Uploads } from '../application/jobs/jobs-ports.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';
import type { No } from './office-files.js';
import { isNo, officeSession, sayNo } from './office-files.js';
import { mayTakeLonger } from './slow-bodies.js';

/** What the transport serves of the jobs directory, and where it puts what it is sent. */
export interface JobsFiles {
  readonly packages: JobsPackages;
  readonly uploads: Pick<Uploads, 'put'>;
}

/** Files that are taken in at once. */
const AT_ONCE = 2;
/** Files of one upload: places 0 to 20. */
const LAST_PLACE = 20;
/** Without a byte for so long an upload is given up, ms. */
const IDLE_MS = 10_000;

const FOREVER = 'public, max-age=31536000, immutable';
/** Bytes of a file's name; file systems take 255. */
const LONGEST_NAME = 200;
/** Letters that a file's name may not have on one system or another. */
const UNUSUAL = /[<>:"|?*]/g;

/**
 * The files of the jobs directory for whoever asks by name (they are public, and change their name with
 * what is in them), and the way in for files of an import, for editors and administrators alone.
 */
export function addJobsFiles(
  http: FastifyInstance,
  parts: {
    readonly sessions: Pick<Sessions, 'find'>;
    readonly files: JobsFiles;
    readonly limits: Pick<Limits, 'stalledMs'>;
    /** The directory of today by its name, for phones; empty until there is any. */
    current(): string;
    readonly log: Log;
  },
): void {
  const { packages } = parts.files;
  const { stalledMs } = parts.limits;
  // asked for its head alone, a file is not read: fastify's own way would read it all
  const stored = { method: ['GET', 'HEAD'], exposeHeadRoute: false };
  http.get('/jobs/current.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ directory: parts.current() }),
  );
  http.route<{ Params: { name: string } }>({
    ...stored,
    url: '/jobs/:name',
    handler: async (request, reply) =>
      sendStored(request, reply, await packages.open(request.params.name), stalledMs),
  });
  http.route<{ Params: { directory: string; name: string } }>({
    ...stored,
    url: '/jobs/:directory/:name',
    async handler(request, reply) {
      const { directory, name } = request.params;
      const [id, ending, ...more] = name.split('.');
      const isSheet = id !== undefined && ending === 'json' && more.length === 0;
      const file = isSheet ? await packages.openSheet(directory, id) : undefined;
      return sendStored(request, reply, file, stalledMs);
    },
  });
  void http.register(async (scope) => addUploads(scope, parts));
}

function sendStored(
  { method, headers, url }: FastifyRequest,
  reply: FastifyReply,
  file: StoredFile | undefined,
  stalledMs: number,
): FastifyReply {
  if (file === undefined) {
    reply.callNotFound();
    return reply;
  }
  const type = url.endsWith('.bin')
    ? 'application/octet-stream'
    : 'application/json; charset=utf-8';
  void reply.header('cache-control', FOREVER).header('vary', 'accept-encoding').type(type);
  const isPacked = takesGzip(headers['accept-encoding']);
  if (isPacked) {
    void reply.header('content-encoding', 'gzip').header('content-length', file.size);
  }
  if (method === 'HEAD' || reply.raw.destroyed) {
    file.letGo();
    return reply.send();
  }
  reply.raw.once('close', () => file.letGo());
  reply.raw.setTimeout(stalledMs, () => reply.raw.destroy());
  const stored = Readable.from(file.bytes, { objectMode: false });
  if (isPacked) return reply.send(stored);
  // Both ends are let go of when either breaks; fastify hears of it by the stream it sends.
  return reply.send(pipeline(stored, createGunzip(), () => undefined));
}

/** Old proxies and plain tools may not; `gzip;q=0` says so expressly. */
function takesGzip(accepted: string | string[] | undefined): boolean {
  const all = [accepted ?? ''].flat().join(',');
  return all
    .split(',')
    .some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
}

interface UploadRoute {
  Params: { uploadId: string; place: string };
  Querystring: { name?: string | string[] };
}

function addUploads(
  scope: FastifyInstance,
  parts: {
    readonly sessions: Pick<Sessions, 'find'>;
    readonly files: JobsFiles;
    readonly log: Log;
  },
): void {
  /** Where files are coming in, `<uploadId>/<place>`: two at one place would be one in the other. */
  const underWay = new Set<string>();
  // As it comes: no parser may collect it first.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  /** Refused before anything of the body is looked at. */
  function whyNot({ headers, params, query }: FastifyRequest<UploadRoute>): No | undefined {
    const session = officeSession(headers, parts.sessions, ['editor', 'administrator']);
    if (isNo(session)) return session;
    const isRight =
      commandIdSchema.safeParse(params.uploadId).success &&
      placeOf(params.place) !== undefined &&
      fileName(query.name) !== undefined;
    if (!isRight) return [400, 'malformed'];
    if (Number(headers['content-length'] ?? 0) > MOST_FILE_BYTES) return [413, 'too-large'];
    return underWay.size >= AT_ONCE ? [429, 'too-fast'] : undefined;
  }

  scope.put<UploadRoute>(
    // where the office's page puts files that are to be imported: `?name=<file name>`
    '/jobs/uploads/:uploadId/:place',
    {
      bodyLimit: MOST_FILE_BYTES,
      onRequest: async (request, reply) => {
        const no = whyNot(request);
        if (no !== undefined) return sayNo(request, reply, no);
        mayTakeLonger(request.raw);
      },
    },
    async (request, reply) => {
      const place = placeOf(request.params.place);
      const name = fileName(request.query.name);
      if (place === undefined || name === undefined)
        return sayNo(request, reply, [400, 'malformed']);
      const where = `${request.params.uploadId}/${place}`;
      if (underWay.has(where)) return sayNo(request, reply, [429, 'too-fast']);
      underWay.add(where);
      request.raw.setTimeout(IDLE_MS, () => request.raw.destroy());
      const no = await take(request.raw, (bytes) =>
        parts.files.uploads.put(request.params.uploadId, place, name, bytes),
      ).finally(() => underWay.delete(where));
      request.raw.setTimeout(0);
      return no === undefined ? reply.code(204).send() : sayNo(request, reply, no);
    },
  );

  /** @returns why it was not kept */
  async function take(
    raw: IncomingMessage,
    put: (bytes: AsyncIterable<Uint8Array>) => ReturnType<Uploads['put']>,
  ): Promise<No | undefined> {
    try {
      // what is refused half-way must stay open for the answer
      const taken = await put(raw.iterator({ destroyOnReturn: false }));
      if (taken === 'no-room') return [507, 'storage-unavailable'];
      return taken === 'kept' ? undefined : [413, 'too-large'];
    } catch (error) {
      // who went away hears nothing any more
      if (raw.destroyed) return [408, 'unavailable'];
      if (isDiskFull(error)) return [507, 'storage-unavailable'];
      parts.log.error({ err: error }, 'a file for an import could not be kept');
      return [500, 'unavailable'];
    }
  }
}

function placeOf(text: string): number | undefined {
  const place = /^\d{1,2}$/.test(text) ? Number(text) : LAST_PLACE + 1;
  return place <= LAST_PLACE ? place : undefined;
}

/** @returns the name as it is kept; `undefined` where it is none, or leads anywhere */
function fileName(name: string | string[] | undefined): string | undefined {
  if (typeof name !== 'string' || Buffer.byteLength(name) > LONGEST_NAME) return undefined;
  if (/^\.{0,2}$/.test(name) || /[/\\\p{C}]/u.test(name)) return undefined;
  return name.replace(UNUSUAL, '_');
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
