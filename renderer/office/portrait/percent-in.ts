import { answeredIn } from '#protocol/portrait-lines.js';
import type { PublishedTable, ReportCount } from '#protocol/reports.js';

/**
 * The share of a count among those who answered, with one decimal, rounded half up as the lines of the
 * portrait are; `null` where one of the two is not published exactly, or nobody answered.
 */
export function percentIn(table: PublishedTable, count: ReportCount): number | null {
  const answered = answeredIn(table);
  if (typeof count !== 'number' || answered === null || answered === 0) return null;
  return Math.floor((count * 2000 + answered) / (2 * answered)) / 10;
}
