import type { PastYear, Report } from '#protocol/reports.js';
import { ok, refuse } from '#protocol/refusals.js';

import { noFigures } from '../../application/reports/no-figures.js';
import type { PastYearsFile } from '../past-years.js';
import type { Answers } from '../queries.js';

export interface FakeReports {
  readonly report: Answers['report'];
  readonly pastYears: PastYearsFile;
  /** Tables that were sent, and by whom. */
  readonly tables: { readonly text: string; readonly by: string }[];
}

/** Reports of a centre that counted nothing, of 2026 alone; takes every table but one that says `wrong`. */
export function fakeReports(): FakeReports {
  const tables: FakeReports['tables'] = [];
  const years: PastYear[] = [{ year: 2015, figures: { contacts: 50_000 } }];
  return {
    tables,
    report: ({ period }) =>
      Promise.resolve(period.startsWith('2026') ? ok(emptyReport(period)) : refuse('no-such-day')),
    pastYears: {
      take(text, by) {
        if (text.includes('wrong')) {
          const fault = refuse('figures-unreadable', { line: 3, reason: 'not-a-count' });
          return Promise.resolve(fault);
        }
        tables.push({ text, by });
        return Promise.resolve(ok({ years }));
      },
      remove: (gone) => Promise.resolve(ok({ years: years.filter(({ year }) => year !== gone) })),
    },
  };
}

function emptyReport(period: string): Report {
  return {
    period: noFigures(period, '2026-03-02', []),
    before: null,
    parts: [],
    pastYears: [],
    yearlyTarget: 50_000,
    yearContacts: 0,
    serviceLevelMinutes: 25,
    serviceLevelTarget: 0.8,
    threshold: 5,
    years: [],
    problems: [],
  };
}
