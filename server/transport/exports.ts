import type { FastifyInstance, FastifyReply } from 'fastify';

import { periodKind } from '#protocol/periods.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Language, Role } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { dateSchema } from '#protocol/vocabulary-schemas.js';

import type { Sessions } from '../application/access/sessions.js';
import type { Audit } from '../application/audit/audit.js';
import type { Log } from './log.js';
import { isNo, officeSession, sayNo } from './office-files.js';

export const REPORT_FORMS = ['csv', 'xlsx', 'pdf'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];
export const DAYS_FORMS = ['csv', 'xlsx'] as const;
export type DaysForm = (typeof DAYS_FORMS)[number];

export interface ExportedFile {
  /** Plain ASCII, with its ending. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Published figures as files. Refusals of both: no-such-day, too-fast (others wait), storage-unavailable. */
export interface FigureExports {
  report(asked: {
    readonly period: string;
    readonly form: ReportForm;
    /** Of two languages the first; of a printed page the only one. */
    readonly language: Language;
  }): Promise<Result<ExportedFile>>;
  /** Refused too: range-too-long; no-such-day where the range ends after today. */
  days(asked: {
    readonly from: string;
    readonly to: string;
    readonly form: DaysForm;
    readonly language: Language;
  }): Promise<Result<ExportedFile>>;
}

interface ExportHttp {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly exports: FigureExports;
  readonly audit: Audit;
  readonly log: Log;
}

const READERS: readonly Role[] = ['statistics', 'administrator'];
const TYPES: Readonly<Record<ReportForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};
/** Any other is a question that has no answer. */
const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  malformed: 400,
  'too-fast': 429,
  'storage-unavailable': 507,
  unavailable: 500,
};

/**
 * `GET /exports/report/<period>.<csv|xlsx|pdf>` and `GET /exports/days/<from>/<to>.<csv|xlsx>`, each with
 * `?language=fr|nl`, for those who read figures. Who took what is noted.
 */
export function addExports(http: FastifyInstance, parts: ExportHttp): void {
  const { sessions, exports } = parts;
  http.get<{ Params: { file: string }; Querystring: { language?: unknown } }>(
    '/exports/report/:file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const session = officeSession(request.headers, sessions, READERS);
      if (isNo(session)) return sayNo(request, reply, session);
      const { name: period, form } = partsOf(request.params.file, REPORT_FORMS);
      const { language } = request.query;
      if (form === undefined || periodKind(period) === undefined || !isLanguage(language)) {
        return sayNo(request, reply, [400, 'malformed']);
      }
      if (isBeforeAll(period)) return sayNo(request, reply, [409, 'no-such-day']);
      const file = await made(parts.log, () => exports.report({ period, form, language }));
      return answer(parts, reply, file, { form, of: period, by: session.code });
    },
  );
  http.get<{
    Params: { from: string; file: string };
    Querystring: { language?: unknown };
  }>('/exports/days/:from/:file', { exposeHeadRoute: false }, async (request, reply) => {
    const session = officeSession(request.headers, sessions, READERS);
    if (isNo(session)) return sayNo(request, reply, session);
    const { from } = request.params;
    const { name: to, form } = partsOf(request.params.file, DAYS_FORMS);
    const { language } = request.query;
    const areDates = dateSchema.safeParse(from).success && dateSchema.safeParse(to).success;
    if (form === undefined || !areDates || !isLanguage(language)) {
      return sayNo(request, reply, [400, 'malformed']);
    }
    if (isBeforeAll(from)) return sayNo(request, reply, [409, 'no-such-day']);
    const file = await made(parts.log, () => exports.days({ from, to, form, language }));
    return answer(parts, reply, file, { form, of: `${from} ${to}`, by: session.code });
  });
}

/** What goes wrong in the making is told in the log, and to nobody else. */
async function made(
  log: Log,
  make: () => Promise<Result<ExportedFile>>,
): Promise<Result<ExportedFile>> {
  try {
    return await make();
  } catch (error) {
    log.error({ err: error }, 'figures could not be exported');
    return refuse('unavailable');
  }
}

function answer(
  { audit }: Pick<ExportHttp, 'audit'>,
  reply: FastifyReply,
  file: Result<ExportedFile>,
  { form, of, by }: { readonly form: ReportForm; readonly of: string; readonly by: string },
): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (!file.ok) {
    const { code, detail } = file.refusal;
    return reply.code(STATUS[code] ?? 409).send(refuse(code, detail));
  }
  audit.note({ what: 'figures-exported', by, detail: `${of} ${form}` });
  const { name, content } = file.value;
  return reply
    .type(TYPES[form])
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(content);
}

/** `2026-B2.xlsx` taken apart; no form where it is none of those. */
function partsOf<F extends string>(
  file: string,
  forms: readonly F[],
): { readonly name: string; readonly form: F | undefined } {
  const dot = file.lastIndexOf('.');
  const ending = file.slice(dot + 1);
  return { name: file.slice(0, Math.max(0, dot)), form: forms.find((form) => form === ending) };
}

/** The calendar has no year 0. */
function isBeforeAll(period: string): boolean {
  return period.startsWith('0000');
}

function isLanguage(language: unknown): language is Language {
  return LANGUAGES.some((known) => known === language);
}
