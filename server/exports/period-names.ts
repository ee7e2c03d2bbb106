import { datesOf, partsOf, periodKind } from '#protocol/periods.js';
import type { PeriodId } from '#protocol/periods.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Both, Say } from './words.js';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };

/** `1er mars 2026`; a calendar date, whatever the time zone. */
export function dateName(date: string, language: Language): string {
  const name = written(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
  return language === 'fr' ? name.replace(/^1 /, '1er ') : name;
}

/** A moment at the centre, to the minute. @param at ms */
export function momentName(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}

/** `mars et avril 2026`. @throws RangeError for what names no period */
export function periodName(period: PeriodId, say: Say): Both {
  const year = period.slice(0, 4);
  const kind = periodKind(period);
  return say(({ period: words }, language) => {
    switch (kind) {
      case 'day':
        return dateName(period, language);
      case 'month':
        return written(`${period}-01`, language, { month: 'long', year: 'numeric' });
      case 'two-months': {
        const months = partsOf(period).map((month) =>
          written(`${month}-01`, language, { month: 'long' }),
        );
        return `${months.join(` ${words.and} `)} ${year}`;
      }
      case 'half-year':
        return `${words[period.endsWith('1') ? 'half-1' : 'half-2']} ${year}`;
      case 'year':
        return year;
      case undefined:
        throw new RangeError(`not a period: ${period}`);
    }
  });
}

/** `du 1er mars 2026 au 30 avril 2026`; of one day that day. */
export function datesName(from: string, to: string, say: Say): Both {
  return say(({ period }, language) =>
    from === to
      ? dateName(from, language)
      : `${period.from} ${dateName(from, language)} ${period.to} ${dateName(to, language)}`,
  );
}

/** @throws RangeError for what names no period */
export function datesOfPeriod(period: PeriodId, say: Say): Both {
  const { from, to } = datesOf(period);
  return datesName(from, to, say);
}

function written(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}
