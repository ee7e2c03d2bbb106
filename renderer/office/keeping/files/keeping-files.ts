import { z } from 'zod';

import type { BackupFacts } from '#protocol/keeping.js';
import type { Refusal, Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { PastYear } from '#protocol/reports.js';

import type { Fetch } from '../../programme/files/office-request.js';
import { officeRequest } from '../../programme/files/office-request.js';

const factsSchema = z.object({
  madeAt: z.number(),
  version: z.string(),
  files: z.number(),
  bytes: z.number(),
  days: z.number(),
  firstDay: z.string().exactOptional(),
  lastDay: z.string().exactOptional(),
  damaged: z.array(z.string()),
  leftOut: z.array(z.string()),
}) satisfies z.ZodType<BackupFacts>;

const figure = z.number().exactOptional();
const yearsSchema = z.object({
  years: z.array(
    z.object({
      year: z.number(),
      figures: z.object({
        contacts: figure,
        interviews: figure,
        multimedia: figure,
        participants: figure,
        outreach: figure,
        visits: figure,
      }),
    }),
  ),
}) satisfies z.ZodType<{ years: readonly PastYear[] }>;

const answered = <T>(value: z.ZodType<T>) => z.object({ ok: z.literal(true), value });

/** A backup as it comes from the server. */
export interface MadeBackup {
  readonly name: string;
  readonly file: Blob;
}

/** Backups and past years on the server, for who is signed in. */
export interface KeepingFiles {
  newBackup(): Promise<Result<MadeBackup>>;
  /** Looks into a backup; nothing is changed. Refusals: backup-unreadable, backup-newer, too-large. */
  check(file: Blob): Promise<Result<BackupFacts>>;
  /** Lays a backup ready for the next start. Refusals: as `check`. */
  restore(file: Blob): Promise<Result<BackupFacts>>;
  /** What waits for the next start does not wait any more. Refusals: too-fast, storage-unavailable. */
  forget(): Promise<Result<object>>;
  /** Hands in years as CSV. Refusals: figures-unreadable (line, reason), too-large. */
  pastYears(file: Blob): Promise<Result<readonly PastYear[]>>;
  /** Takes a year away again. */
  removeYear(year: number): Promise<Result<readonly PastYear[]>>;
}

const UNAVAILABLE: Refusal = { code: 'unavailable' };
const NAMED = /filename="([\w.-]+)"/;
/** There is nothing to say but the address. */
const NOTHING = { method: 'POST', type: 'application/json', body: new Blob(['{}']) } as const;
const UNNAMED = 'backup.zip';

/** @param token of the staff's session */
export function keepingFiles(fetch: Fetch, token: string): KeepingFiles {
  async function post<T>(
    address: string,
    type: string,
    body: Blob,
    schema: z.ZodType<T>,
  ): Promise<Result<T>> {
    const answer = await officeRequest(fetch, token, address, { method: 'POST', type, body });
    if (!answer.ok) return answer;
    const parsed = answered(schema).safeParse(await json(answer.value));
    return parsed.success ? ok(parsed.data.value) : { ok: false, refusal: UNAVAILABLE };
  }
  return {
    async newBackup() {
      const answer = await officeRequest(fetch, token, '/backups/new');
      if (!answer.ok) return answer;
      const given = NAMED.exec(answer.value.headers.get('content-disposition') ?? '');
      try {
        return ok({ name: given?.[1] ?? UNNAMED, file: await answer.value.blob() });
      } catch {
        // broke off on its way: half a backup is none
        return { ok: false, refusal: UNAVAILABLE };
      }
    },
    check: (file) => post('/backups/check', 'application/zip', file, factsSchema),
    restore: (file) => post('/backups/restore', 'application/zip', file, factsSchema),
    async forget() {
      const answer = await officeRequest(fetch, token, '/backups/forget', NOTHING);
      return answer.ok ? ok({}) : answer;
    },
    async pastYears(file) {
      const answer = await post('/past-years', 'text/csv', file, yearsSchema);
      return answer.ok ? ok(answer.value.years) : answer;
    },
    async removeYear(year) {
      const body = new Blob([JSON.stringify({ year })]);
      const answer = await post('/past-years/remove', 'application/json', body, yearsSchema);
      return answer.ok ? ok(answer.value.years) : answer;
    },
  };
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
