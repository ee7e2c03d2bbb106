import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { Refusal, RefusalCode } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language, Role } from '#protocol/vocabulary.js';
import { dateSchema } from '#protocol/vocabulary-schemas.js';
import { IMPORT_TAKES, MOST_PROGRAMME_BYTES } from '#protocol/workshops/programme-import.js';
import type { Programme } from '#protocol/workshops/views.js';

import type { Session, Sessions } from '../application/access/sessions.js';
import type { Audit } from '../application/audit/audit.js';
import type { CalendarFeeds } from '../application/workshops/calendar-feed.js';
import type { ProgrammeFile, ProgrammeImport } from '../application/workshops/import-programme.js';
import type { WorkshopActor, WorkshopDesk } from '../application/workshops/workshop-desk.js';
import { DESK_ROLES } from './access.js';
import { isNo, officeSession, sayNo } from './office-files.js';

/** The programme as files: calendars for everybody, a table for who plans. */
export interface WorkshopFiles {
  readonly calendars: CalendarFeeds;
  readonly imports: ProgrammeImport;
  /** Reads a table as people edit it; never throws. */
  read(text: string): ProgrammeFile;
  write(programme: Programme): string;
}

interface WorkshopHttp {
  readonly audit: Audit;
  readonly sessions: Pick<Sessions, 'find'>;
  readonly workshops: Pick<WorkshopDesk, 'programme'>;
  readonly files: WorkshopFiles;
}

const PLANNERS: readonly Role[] = ['planner', 'administrator'];
/** A website asks once for all its visitors; what it shows is as old as this, seconds. */
const FEED_SECONDS = 300;

/** What the server itself refuses, by status; anything else is a request that cannot be understood. */
const REFUSED_AS: Readonly<Record<number, RefusalCode>> = { 413: 'too-large', 429: 'too-fast' };

const CALENDAR = /^(?:([A-Za-z0-9_-]{1,36})\.)?([a-z]{2})\.ics$/;
const rangeSchema = z.strictObject({ from: dateSchema, to: dateSchema });
const importSchema = z.strictObject({ take: z.enum(IMPORT_TAKES) });

/**
 * `/workshops/fr.ics`, `/workshops/<sessionId>.fr.ics` and the same in Dutch for whoever asks: no booking and no
 * partner is in them. The programme's table for planners and administrators alone.
 */
export function addWorkshopFiles(http: FastifyInstance, parts: WorkshopHttp): void {
  const { calendars, write } = parts.files;
  const calendarOf = (sessionId: string | undefined, language: Language): string | undefined =>
    sessionId === undefined ? calendars.all(language) : calendars.one(sessionId, language);

  http.get<{ Params: { name: string } }>('/workshops/:name', (request, reply) => {
    const [, sessionId, language] = CALENDAR.exec(request.params.name) ?? [];
    const calendar = isLanguage(language) ? calendarOf(sessionId, language) : undefined;
    if (calendar === undefined) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', sessionId === undefined ? `max-age=${FEED_SECONDS}` : 'no-cache')
      .send(calendar);
  });

  http.get('/workshops/programme.csv', (request, reply) => {
    const session = officeSession(request.headers, parts.sessions, PLANNERS);
    if (isNo(session)) return sayNo(request, reply, session);
    const range = rangeSchema.safeParse(request.query);
    if (!range.success) return sayNo(request, reply, [400, 'malformed']);
    const programme = parts.workshops.programme(range.data);
    if (!programme.ok) return answerNo(reply, programme.refusal);
    const { from, to } = range.data;
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="programme-${from}-${to}.csv"`)
      .send(write(programme.value));
  });

  void http.register(async (scope) => addImport(scope, parts));
}

function addImport(scope: FastifyInstance, { sessions, files, audit }: WorkshopHttp): void {
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
  scope.post<{ Body: unknown }>(
    '/workshops/import',
    {
      bodyLimit: MOST_PROGRAMME_BYTES,
      // before anything of the body is looked at
      onRequest: async (request, reply) => {
        const session = officeSession(request.headers, sessions, PLANNERS);
        if (isNo(session)) return sayNo(request, reply, session);
        if (!importSchema.safeParse(request.query).success) {
          return sayNo(request, reply, [400, 'malformed']);
        }
      },
    },
    async (request, reply) => {
      const session = officeSession(request.headers, sessions, PLANNERS);
      if (isNo(session)) return sayNo(request, reply, session);
      const { take } = importSchema.parse(request.query);
      const report = await files.imports.take(files.read(textOf(request)), take, actorOf(session));
      if (!report.ok) return answerNo(reply, report.refusal);
      const { activities, sessions: dates } = report.value.taken;
      if (activities + dates > 0) {
        const detail = `${activities} + ${dates}`;
        audit.note({ what: 'programme-imported', by: session.code, detail });
      }
      return reply.header('cache-control', 'no-store').send(report.value);
    },
  );
}

/** UTF-8 with or without its mark; a byte that is neither becomes U+FFFD, which the reader reports. */
function textOf({ body }: FastifyRequest<{ Body: unknown }>): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

/** The office's page acts with the office's roles alone. */
function actorOf({ staffId, roles }: Session): WorkshopActor {
  return {
    kind: 'staff',
    staffId,
    roles: roles.filter((role) => DESK_ROLES.office.includes(role)),
  };
}

function answerNo(reply: FastifyReply, { code, detail }: Refusal): FastifyReply {
  const status = code === 'storage-unavailable' ? 507 : 409;
  return reply.code(status).header('cache-control', 'no-store').send(refuse(code, detail));
}

function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}
