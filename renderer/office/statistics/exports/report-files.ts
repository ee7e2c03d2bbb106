import type { PeriodId } from '#protocol/periods.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Language } from '#protocol/vocabulary.js';

import type { DayRange } from '../days/range.js';
import type { Fetch } from '../../programme/files/office-request.js';
import { officeRequest } from '../../programme/files/office-request.js';

export type FileFormat = 'csv' | 'xlsx' | 'pdf';

/** A file that the server makes. */
export interface ReportFile {
  readonly address: string;
  /** Where the server names none. */
  readonly name: string;
}

export function reportFile(period: PeriodId, format: FileFormat, language: Language): ReportFile {
  return {
    address: `/exports/report/${period}.${format}?language=${language}`,
    name: `report-${period}.${format}`,
  };
}

export function daysFile(range: DayRange, format: FileFormat, language: Language): ReportFile {
  const { from, to } = range;
  return {
    address: `/exports/days/${from}/${to}.${format}?language=${language}`,
    name: `days-${from}${to === from ? '' : `-${to}`}.${format}`,
  };
}

/**
 * Fetches a file in the name of who is signed in.
 * @param token of the staff's session
 * @returns the file with the name it is kept under, or the refusal (`unavailable` where nobody answered)
 */
export async function fetchReportFile(
  fetch: Fetch,
  token: string,
  file: ReportFile,
): Promise<Result<{ readonly name: string; readonly file: Blob }>> {
  const answer = await officeRequest(fetch, token, file.address);
  if (!answer.ok) return answer;
  const named = nameIn(answer.value.headers.get('content-disposition'));
  try {
    return ok({ name: named ?? file.name, file: await answer.value.blob() });
  } catch {
    // Cut off on the way.
    return { ok: false, refusal: { code: 'unavailable' } };
  }
}

/** `attachment; filename="report-2026-B2.xlsx"` */
function nameIn(header: string | null): string | undefined {
  return header === null ? undefined : /filename="?([\w.-]+)"?/.exec(header)?.[1];
}
