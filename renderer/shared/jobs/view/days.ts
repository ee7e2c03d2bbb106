import type { Language } from '#protocol/vocabulary.js';

import { dayInWords } from '../../leaflets/day.js';

/** A calendar day `YYYY-MM-DD` in words. */
export function dayOf(day: string, language: Language): string {
  return dayInWords(Date.parse(`${day}T12:00:00Z`), language, 'UTC');
}

/**
 * The day of an instant as `YYYY-MM-DD`.
 * @param ms since 1970
 * @param timeZone IANA name
 */
export function calendarDay(ms: number, timeZone: string): string {
  // Sweden writes days like this.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(ms);
}
