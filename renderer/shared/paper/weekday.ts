import type { Language } from '#protocol/vocabulary.js';

/**
 * The day of an instant in words, with the day of the week: people plan by it.
 * @param ms since 1970
 * @param timeZone IANA name
 */
export function weekdayInWords(ms: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(ms);
}
