import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished, Readable } from 'node:stream';

import type { FastifyInstance } from 'fastify';

import type { BackupFacts } from '#protocol/keeping.js';
import { MOST_BACKUP_BYTES } from '#protocol/keeping.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Role } from '#protocol/vocabulary.js';

import type { Sessions } from '../application/access/sessions.js';
import type { BackupDesk } from '../application/backup/backup-desk.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';
import { isNo, officeSession, sayNo } from './office-files.js';
import { mayTakeLonger } from './slow-bodies.js';

const KEEPERS: readonly Role[] = ['administrator'];
/** Without a byte for so long a file on its way in is given up, ms. */
const IDLE_MS = 10_000;
/** Any other is a request that cannot be understood, or a file that is no copy. */
const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  'too-large': 413,
  'too-fast': 429,
  'storage-unavailable': 507,
  unavailable: 500,
};

interface BackupHttp {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly backups: Pick<BackupDesk, 'make' | 'check' | 'restore' | 'forget'>;
  readonly limits: Pick<Limits, 'stalledMs'>;
  readonly log: Log;
}

/**
 * Copies for administrators: `GET /backups/new` makes one while it is downloaded, `POST /backups/check` and
 * `POST /backups/restore` take one and answer a `Result` of what it is; `POST /backups/forget` takes away the
 * one that waits.
 */
export function addBackups(http: FastifyInstance, parts: BackupHttp): void {
  const { sessions, backups, limits, log } = parts;
  http.get('/backups/new', { exposeHeadRoute: false }, async (request, reply) => {
    const session = officeSession(request.headers, sessions, KEEPERS);
    if (isNo(session)) return sayNo(request, reply, session);
    const made = await backups.make(session.code);
    if (!made.ok) {
      const { code } = made.refusal;
      return sayNo(request, reply, [STATUS[code] ?? 409, code]);
    }
    const { name, bytes, over } = made.value;
    whenOver(request.raw, reply.raw, (sent) => {
      over(sent).catch((error: unknown) => {
        log.error({ err: error }, 'that a backup was made could not be noted');
      });
    });
    reply.raw.setTimeout(limits.stalledMs, () => reply.raw.destroy());
    return reply
      .type('application/zip')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Readable.from(bytes, { objectMode: false }));
  });
  http.post('/backups/forget', async (request, reply) => {
    const session = officeSession(request.headers, sessions, KEEPERS);
    if (isNo(session)) return sayNo(request, reply, session);
    const forgotten = await backups.forget(session.code);
    if (!forgotten.ok) {
      const { code } = forgotten.refusal;
      return sayNo(request, reply, [STATUS[code] ?? 409, code]);
    }
    return reply.header('cache-control', 'no-store').send(forgotten);
  });
  void http.register(async (scope) => addTaking(scope, parts));
}

/** An answer that waits behind another of its connection is told of nothing when that is cut. */
function whenOver(
  { socket }: IncomingMessage,
  answer: ServerResponse,
  then: (sent: boolean) => void,
): void {
  let isOver = false;
  const end = (sent: boolean): void => {
    if (isOver) return;
    isOver = true;
    socket.off('close', cut);
    then(sent);
  };
  const cut = (): void => end(false);
  finished(answer, (lost) => end(lost === undefined || lost === null));
  if (socket.destroyed) cut();
  else socket.once('close', cut);
}

function addTaking(scope: FastifyInstance, { sessions, backups, log }: BackupHttp): void {
  // As it comes: no parser may collect it first.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  for (const what of ['check', 'restore'] as const) {
    scope.post(
      `/backups/${what}`,
      {
        bodyLimit: MOST_BACKUP_BYTES,
        // before anything of the body is looked at
        onRequest: async (request, reply) => {
          const session = officeSession(request.headers, sessions, KEEPERS);
          if (isNo(session)) return sayNo(request, reply, session);
          if (Number(request.headers['content-length'] ?? 0) > MOST_BACKUP_BYTES) {
            return sayNo(request, reply, [413, 'too-large']);
          }
          mayTakeLonger(request.raw);
        },
      },
      async (request, reply) => {
        const session = officeSession(request.headers, sessions, KEEPERS);
        if (isNo(session)) return sayNo(request, reply, session);
        const { raw } = request;
        raw.setTimeout(IDLE_MS, () => raw.destroy());
        // looking through it may take longer
        raw.once('end', () => raw.setTimeout(0));
        // what is refused half-way must stay open for the answer
        const answer = await taken(raw, log, () =>
          backups[what](raw.iterator({ destroyOnReturn: false }), session.code),
        );
        if (!answer.ok) {
          const { code } = answer.refusal;
          return sayNo(request, reply, [STATUS[code] ?? 409, code]);
        }
        return reply.header('cache-control', 'no-store').send(answer);
      },
    );
  }
}

async function taken(
  raw: IncomingMessage,
  log: Log,
  work: () => Promise<Result<BackupFacts>>,
): Promise<Result<BackupFacts>> {
  try {
    return await work();
  } catch (error) {
    // who went away hears nothing any more
    if (!raw.destroyed) log.error({ err: error }, 'a backup could not be taken in');
    return refuse('unavailable');
  }
}
