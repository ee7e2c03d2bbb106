import type { PeriodId } from '#protocol/periods.js';
import { datesOf, periodKind } from '#protocol/periods.js';
import type { PublishedPeriod } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';

/** A period of which nothing is kept. @param lost dates whose figures cannot be read */
export function noFigures(
  period: PeriodId,
  today: string,
  lost: readonly string[],
): PublishedPeriod {
  const { from, to } = datesOf(period);
  return {
    ...{ period, from, to },
    over: to < today,
    days: 0,
    missing: lost.filter((date) => date >= from && date <= to),
    tables: {},
    ...(to < today && periodKind(period) !== 'day' && { people: { door: 0, outreach: 0 } }),
    wait: null,
    interview: null,
    // every theme is there
    interviewByTheme: Object.fromEntries(
      THEMES.map((theme) => [theme, null]),
    ) as PublishedPeriod['interviewByTheme'],
    walkSeconds: null,
    serviceLevel: null,
    serviceLevelMinutes: [],
    islands: null,
    estimates: null,
  };
}
