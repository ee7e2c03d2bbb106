import { useMemo } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { useLanguage } from './language.js';
import { useTimeZone } from './time-zone.js';

/** Times, dates and numbers as people write them in Belgium. */
export interface Format {
  /** Clock time of an instant (ms since 1970), hours and minutes. */
  time(ms: number): string;
  /** A calendar day `YYYY-MM-DD`, written out. */
  date(iso: string): string;
  /** A calendar day `YYYY-MM-DD`, in figures. */
  day(iso: string): string;
  /** Day and clock time of an instant (ms since 1970), short: for tables. */
  moment(ms: number): string;
  number(n: number): string;
  /** A length of time in ms, to the minute; from an hour on, hours and minutes. */
  duration(ms: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };
/** French counts the first day of a month as the first, all others as two, three … */
const FIRST_OF_MONTH = /\b1\b(?=\s)/;
const MINUTE = 60_000;

/**
 * A formatter is made when it is first asked for: all of them at once delay a slow tablet's first screen.
 * @param timeZone IANA name; the device's own where absent
 */
export function createFormat(language: Language, timeZone?: string): Format {
  const locale = LOCALES[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const clock = once(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone }),
  );
  const day = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
  const figures = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
  const short = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        ...zone,
      }),
  );
  const plain = once(() => new Intl.NumberFormat(locale));
  const unit = (name: 'hour' | 'minute') =>
    once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }));
  const hours = unit('hour');
  const minutes = unit('minute');
  return {
    time: (ms) => clock().format(ms),
    // At noon in UTC a calendar day is itself, whatever the device's zone.
    date: (iso) => {
      const written = day().format(new Date(`${iso}T12:00:00Z`));
      return language === 'fr' ? written.replace(FIRST_OF_MONTH, '1er') : written;
    },
    day: (iso) => figures().format(new Date(`${iso}T12:00:00Z`)),
    moment: (ms) => short().format(ms),
    number: (n) => plain().format(n),
    duration(ms) {
      const total = Math.max(0, Math.round(ms / MINUTE));
      if (total < 60) return minutes().format(total);
      const rest = total % 60;
      const whole = hours().format((total - rest) / 60);
      return rest === 0 ? whole : `${whole} ${minutes().format(rest)}`;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const formats: Readonly<Record<Language, Format>> = {
  fr: createFormat('fr'),
  nl: createFormat('nl'),
};

export function formatIn(language: Language): Format {
  return formats[language];
}

/** @param timeZone IANA name; where absent, that of the `TimeZoneProvider`, and without one the device's own */
export function useFormat(timeZone?: string): Format {
  const [language] = useLanguage();
  const around = useTimeZone();
  const zone = timeZone ?? around;
  return useMemo(
    () => (zone === undefined ? formatIn(language) : createFormat(language, zone)),
    [language, zone],
  );
}
