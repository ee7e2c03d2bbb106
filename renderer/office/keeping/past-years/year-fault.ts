import type { Refusal } from '#protocol/refusals.js';

/** What can be wrong with a line of the table (server/imports/past-years). */
export const YEAR_FAULTS = [
  'no-rows',
  'no-year-column',
  'unknown-column',
  'double-column',
  'broken-row',
  'not-a-year',
  'not-over',
  'own-year',
  'year-twice',
  'not-a-count',
  'more-than-contacts',
  'no-figures',
  'too-many-years',
] as const;
export type YearFault = (typeof YEAR_FAULTS)[number];

/** Where a table is wrong, and how; `undefined` where the refusal is about something else. */
export function yearFaultOf({
  code,
  detail,
}: Refusal): { readonly line: number; readonly reason: YearFault } | undefined {
  if (code !== 'figures-unreadable') return undefined;
  const line = Number(detail?.['line']);
  const reason = YEAR_FAULTS.find((each) => each === detail?.['reason']);
  return Number.isInteger(line) && reason !== undefined ? { line, reason } : undefined;
}
