import type { Language } from '#protocol/vocabulary.js';

/**
 * The day of an instant, in words and without the day of the week.
 * @param ms since 1970
 * @param timeZone IANA name
 */
export function dayInWords(ms: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(ms);
}
