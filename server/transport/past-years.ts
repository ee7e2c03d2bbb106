import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { RefusalCode, Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Role } from '#protocol/vocabulary.js';
import { z } from 'zod';

import type { Sessions } from '../application/access/sessions.js';
import type { PastYearsLeft } from '../application/reports/past-years.js';
import { isNo, officeSession, sayNo } from './office-files.js';

/** Takes tables of yearly figures of before this system, and forgets a year again. */
export interface PastYearsFile {
  /**
   * Refusals: figures-unreadable (`line`, `reason`), storage-unavailable.
   * @param by staff code
   */
  take(text: string, by: string): Promise<Result<PastYearsLeft>>;
  /**
   * Refusals: storage-unavailable.
   * @param by staff code
   */
  remove(year: number, by: string): Promise<Result<PastYearsLeft>>;
}

const READERS: readonly Role[] = ['statistics', 'administrator'];
/** Fifty lines of a dozen words, several times over. */
const MOST_BYTES = 64 * 1024;

/** What the server itself refuses, by status; anything else is a request that cannot be understood. */
const REFUSED_AS: Readonly<Record<number, RefusalCode>> = { 413: 'too-large', 429: 'too-fast' };

const removeSchema = z.strictObject({ year: z.int() });

/**
 * `POST /past-years` with the table's text, `POST /past-years/remove` with `{ year }`, for those who read
 * figures; both answer a `Result`.
 */
export function addPastYears(
  http: FastifyInstance,
  parts: { readonly sessions: Pick<Sessions, 'find'>; readonly file: PastYearsFile },
): void {
  const { sessions, file } = parts;
  void http.register(async (scope) => {
    // whatever a page calls a table
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) throw error;
      return sayNo(request, reply, [statusCode, REFUSED_AS[statusCode] ?? 'malformed']);
    });
    const changes = (
      address: string,
      change: (text: string, by: string) => Promise<Result<unknown>>,
    ): void =>
      void scope.post<{ Body: unknown }>(
        address,
        {
          bodyLimit: MOST_BYTES,
          // before anything of the body is looked at
          onRequest: async (request, reply) => {
            const session = officeSession(request.headers, sessions, READERS);
            if (isNo(session)) return sayNo(request, reply, session);
          },
        },
        async (request, reply) => {
          // it may have ended while the body travelled
          const session = officeSession(request.headers, sessions, READERS);
          if (isNo(session)) return sayNo(request, reply, session);
          const changed = await change(textOf(request), session.code);
          return reply.code(statusOf(changed)).header('cache-control', 'no-store').send(changed);
        },
      );
    changes('/past-years', (text, by) => file.take(text, by));
    changes('/past-years/remove', (text, by) => {
      const asked = removeSchema.safeParse(parsed(text));
      return asked.success
        ? file.remove(asked.data.year, by)
        : Promise.resolve(refuse('malformed'));
    });
  });
}

function statusOf(answer: Result<unknown>): number {
  if (answer.ok) return 200;
  const { code } = answer.refusal;
  return code === 'storage-unavailable' ? 507 : code === 'malformed' ? 400 : 409;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** UTF-8 with or without its mark; a byte that is neither becomes U+FFFD, which no column or count has. */
function textOf({ body }: FastifyRequest<{ Body: unknown }>): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
