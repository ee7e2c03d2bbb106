import { z } from 'zod';

import type { Result } from '#protocol/refusals.js';
import { ok, REFUSAL_CODES } from '#protocol/refusals.js';
import { PROGRAMME_COLUMNS, ROW_PROBLEM_CODES } from '#protocol/workshops/programme-file.js';
import type { ImportReport, ImportTake } from '#protocol/workshops/programme-import.js';

import type { DayRange } from '../../statistics/days/range.js';
import type { Fetch } from './office-request.js';
import { officeRequest } from './office-request.js';

const countsSchema = z.object({ activities: z.number(), sessions: z.number() });
const reportSchema = z.object({
  taken: countsSchema,
  good: countsSchema,
  problems: z.array(
    z.object({
      row: z.number(),
      field: z.enum(PROGRAMME_COLUMNS).exactOptional(),
      code: z.enum([...ROW_PROBLEM_CODES, ...REFUSAL_CODES]),
      value: z.string().exactOptional(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<ImportReport>;

/** The programme's files on the server, for who is signed in. */
export interface ProgrammeFiles {
  /** The table of all activities and of the sessions of a range, as the browser keeps it. */
  table(range: DayRange): Promise<Result<Blob>>;
  /** Hands in a table: to be looked at only, or to be taken. */
  send(file: Blob, take: ImportTake): Promise<Result<ImportReport>>;
}

/** @param token of the staff's session */
export function programmeFiles(fetch: Fetch, token: string): ProgrammeFiles {
  return {
    async table({ from, to }) {
      const address = `/workshops/programme.csv?from=${from}&to=${to}`;
      const answer = await officeRequest(fetch, token, address);
      return answer.ok ? ok(await answer.value.blob()) : answer;
    },
    async send(file, take) {
      const answer = await officeRequest(fetch, token, `/workshops/import?take=${take}`, {
        method: 'POST',
        type: 'text/csv',
        body: file,
      });
      if (!answer.ok) return answer;
      const report = reportSchema.safeParse(await answer.value.json());
      return report.success ? ok(report.data) : { ok: false, refusal: { code: 'unavailable' } };
    },
  };
}

/** Name of the file a range is kept under. */
export function tableName({ from, to }: DayRange): string {
  return `programme-${from}${to === from ? '' : `-${to}`}.csv`;
}
