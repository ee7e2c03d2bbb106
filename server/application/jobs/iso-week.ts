import { weekdayOf } from '../../domain/calendar.js';

const DAY_MS = 86_400_000;

/** The ISO 8601 week of a calendar day: weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeek(date: string): string {
  const thursday = Date.parse(`${date}T00:00:00Z`) + (3 - weekdayOf(date)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
