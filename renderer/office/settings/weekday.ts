import type { Language } from '#protocol/vocabulary.js';

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The name of a day of the week, from the calendar itself. @param index 0 is Monday */
export function weekdayName(language: Language, index: number): string {
  return new Intl.DateTimeFormat(`${language}-BE`, { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + index * DAY,
  );
}
