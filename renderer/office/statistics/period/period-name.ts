import { useCallback } from 'react';

import type { PeriodId } from '#protocol/periods.js';
import { datesOf, partsOf, periodKind } from '#protocol/periods.js';
import type { Language } from '#protocol/vocabulary.js';

import { formatIn, tIn, useLanguage } from '../../../shared/i18n/i18n.js';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };

/** A period as people say it: "mars et avril 2026", "1er semestre 2026". @throws RangeError for what names no period */
export function periodNameIn(language: Language, period: PeriodId): string {
  const t = tIn(language, 'reports');
  const year = period.slice(0, 4);
  switch (periodKind(period)) {
    case 'day':
      return formatIn(language).date(period);
    case 'month':
      return t('period.month', { month: monthIn(language, period), year });
    case 'two-months': {
      const [first = period, second = period] = partsOf(period);
      const months = { first: monthIn(language, first), second: monthIn(language, second) };
      return t('period.twoMonths', { ...months, year });
    }
    case 'half-year':
      return t(period.endsWith('1') ? 'period.firstHalf' : 'period.secondHalf', { year });
    case 'year':
      return t('period.year', { year });
    case undefined:
      throw new RangeError(`not a period: ${period}`);
  }
}

/** Short, as it stands under a chart: "14", "mars", "mars–avr.". */
export function shortNameIn(language: Language, period: PeriodId): string {
  const t = tIn(language, 'reports');
  switch (periodKind(period)) {
    case 'day':
      return String(Number(period.slice(8)));
    case 'month':
      return monthIn(language, period, 'short');
    case 'two-months':
      return partsOf(period)
        .map((month) => monthIn(language, month, 'short'))
        .join('–');
    case 'half-year':
      return t(period.endsWith('1') ? 'period.shortFirstHalf' : 'period.shortSecondHalf');
    case 'year':
    case undefined:
      return period;
  }
}

export function usePeriodName(): (period: PeriodId) => string {
  const [language] = useLanguage();
  return useCallback((period) => periodNameIn(language, period), [language]);
}

export function useShortName(): (period: PeriodId) => string {
  const [language] = useLanguage();
  return useCallback((period) => shortNameIn(language, period), [language]);
}

function monthIn(language: Language, period: PeriodId, length: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: length, timeZone: 'UTC' });
  return format.format(new Date(`${datesOf(period).from}T12:00:00Z`));
}
