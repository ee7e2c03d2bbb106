import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RefusalCode } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Role } from '#protocol/vocabulary.js';

import type { Session, Sessions } from '../application/access/sessions.js';

/** Why files from the office are not taken, and the status that says so. */
export type No = readonly [status: number, code: RefusalCode];

/** What is refused is let finish its sentence for so long, so that it hears why, ms. */
const FAREWELL_MS = 2_000;
const TOKEN = /^Bearer ([A-Za-z0-9_-]{43})$/;

/**
 * The office's session by the token of its page, where its member has one of the roles. No cookie: a page
 * of another site has no token to send.
 */
export function officeSession(
  headers: IncomingHttpHeaders,
  sessions: Pick<Sessions, 'find'>,
  roles: readonly Role[],
): Session | No {
  const token = TOKEN.exec(headers.authorization ?? '')?.[1];
  const session = token === undefined ? undefined : sessions.find(token);
  if (session === undefined) return [401, 'session-expired'];
  return session.roles.some((role) => roles.includes(role)) ? session : [403, 'role-missing'];
}

export function isNo(found: Session | No): found is No {
  return Array.isArray(found);
}

/** Answers, and ends a connection that has more to say than anybody wants to hear. */
export function sayNo(
  { raw }: Pick<FastifyRequest, 'raw'>,
  reply: FastifyReply,
  [status, code]: No,
): FastifyReply {
  raw.resume();
  const late = setTimeout(() => raw.destroy(), FAREWELL_MS);
  raw.once('end', () => clearTimeout(late)).once('close', () => clearTimeout(late));
  return reply
    .code(status)
    .header('connection', 'close')
    .header('cache-control', 'no-store')
    .send(refuse(code));
}
