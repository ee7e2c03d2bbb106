import { describe, expect, it } from 'vitest';

import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod } from '#protocol/reports.js';
import { contactsOf } from '#protocol/reports.js';

import { seededRandom } from '../seeded.js';
import { publishYear } from './publish-year.js';
import { randomDay } from './testing/random-day.js';
import { LIKE_THE_CENTRE, randomYear } from './testing/random-year.js';

const whole = randomYear(seededRandom(5), 2025, LIKE_THE_CENTRE);
const on = (today: string): ReadonlyMap<PeriodId, PublishedPeriod> =>
  publishYear({
    ...whole,
    days: whole.days.filter(({ date }) => date <= today),
    months: new Map([...whole.months].filter(([id]) => id <= today.slice(0, 7))),
    ...{ today, threshold: 5 },
  });

describe('participants of a month', () => {
  it.each(['2025-05-01', '2025-05-02'])('can be counted still on %s', (today) => {
    const year = on(today);
    const april = year.get('2025-04') ?? expect.unreachable();
    expect(april).toMatchObject({ over: true, participantsPending: true });
    for (const table of ['activity-theme', 'activity-format', 'activity-language'] as const) {
      expect(april.tables[table]).toBeUndefined();
    }
    expect(april.tables.outcome?.total).toBeTypeOf('number');
    expect(april.partners?.every(({ participants }) => participants === null)).toBe(true);
    expect(contactsOf(april).all).toHaveProperty('atLeast');
    // of its two months one is known
    const march = year.get('2025-03')?.tables['activity-theme']?.total;
    expect(year.get('2025-B2')?.tables['activity-theme']?.total).toEqual({ atLeast: march });
  });

  it('are there from the third day on', () => {
    const april = on('2025-05-03').get('2025-04') ?? expect.unreachable();
    expect(april).not.toHaveProperty('participantsPending');
    expect(april.tables['activity-theme']?.total).toBeTypeOf('number');
    expect(on('2026-01-02').get('2025')).toHaveProperty('participantsPending');
    expect(on('2026-01-03').get('2025')).not.toHaveProperty('participantsPending');
  });
});

describe('people counted by hand', () => {
  const days = Array.from({ length: 12 }, (_, at) => {
    const month = String(at + 1).padStart(2, '0');
    const day = randomDay(seededRandom(at), `2025-${month}-10`, 50);
    // with a few on one more day, late in the year
    const people = { door: 300, outreach: at === 10 ? 0 : 40 };
    const late = { ...day, date: `2025-${month}-20`, people: { door: 300, outreach: 2 } };
    return [{ ...day, people }, ...(at === 11 ? [late] : [])];
  }).flat();
  const year = publishYear({
    ...{ year: 2025, days, months: new Map(), missing: [], today: '2026-02-01', threshold: 5 },
  });

  it('are published of months, so that a day of few is among others', () => {
    expect(year.get('2025')?.people).toEqual({ door: 3900, outreach: 442 });
    expect(year.get('2025-12')?.people).toEqual({ door: 600, outreach: 42 });
    expect(year.get('2025-12-20')).not.toHaveProperty('people');
  });
});
