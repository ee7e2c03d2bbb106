import type { PeriodId } from '#protocol/periods.js';
import { partsOf, periodKind, yearBefore } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';

import { examplePeriod } from './example-period.js';

/** Months in a period, about: counts grow with it. */
const MONTHS = { day: 0.05, month: 1, 'two-months': 2, 'half-year': 6, year: 12 } as const;

/** A plausible report; what is small is withheld. */
export function exampleReport(period: PeriodId, change: Partial<Report> = {}): Report {
  const of = (id: PeriodId, grown: number) =>
    examplePeriod(id, { scale: MONTHS[periodKind(id) ?? 'month'] * grown, withheld: true });
  return {
    period: of(period, 1),
    before: of(yearBefore(period), 0.9),
    parts: partsOf(period).map((part) => of(part, 1)),
    pastYears: [
      { year: 2023, figures: { contacts: 65_654, interviews: 28_977, multimedia: 9556 } },
      { year: 2022, figures: { contacts: 58_000 } },
    ],
    yearlyTarget: 60_000,
    yearContacts: 54_500,
    serviceLevelMinutes: 25,
    serviceLevelTarget: 0.8,
    threshold: 5,
    years: [2025, 2026],
    problems: [],
    ...change,
  };
}
