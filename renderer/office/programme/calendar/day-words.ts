import type { Language } from '#protocol/vocabulary.js';

/** Calendar days as a planner reads them; all of them `YYYY-MM-DD`. */
export interface DayWords {
  /** "mar. 17 mars" */
  short(date: string): string;
  /** "mardi 17 mars" */
  long(date: string): string;
  /** "mardi" */
  weekday(date: string): string;
  /** "mars 2026" */
  month(date: string): string;
  /** "16–22 mars 2026" */
  range(from: string, to: string): string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };

function dayWords(language: Language): DayWords {
  const made = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: 'UTC' });
  const short = made({ weekday: 'short', day: 'numeric', month: 'short' });
  const long = made({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekday = made({ weekday: 'long' });
  const month = made({ month: 'long', year: 'numeric' });
  const range = made({ day: 'numeric', month: 'long', year: 'numeric' });
  // At noon in UTC a calendar day is itself, whatever the device's zone.
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  return {
    short: (date) => short.format(noon(date)),
    long: (date) => long.format(noon(date)),
    weekday: (date) => weekday.format(noon(date)),
    month: (date) => month.format(noon(date)),
    range: (from, to) => range.formatRange(noon(from), noon(to)),
  };
}

const words: Readonly<Record<Language, DayWords>> = { fr: dayWords('fr'), nl: dayWords('nl') };

export function dayWordsIn(language: Language): DayWords {
  return words[language];
}
