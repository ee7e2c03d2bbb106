import { beforeAll, describe, expect, it, test } from 'vitest';

import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { contactsOf, TABLE_IDS } from '#protocol/reports.js';

import { seededRandom } from '../seeded.js';
import { figuresOfDay } from './figures-of-day.js';
import { sumOfFigures } from './sum-figures.js';
import type { YearInput } from './publish-year.js';
import { publishYear } from './publish-year.js';
import { TABLE_COUNTS } from './table-counts.js';
import { randomDay } from './testing/random-day.js';
import { LIKE_THE_CENTRE, randomYear } from './testing/random-year.js';

type Published = ReadonlyMap<PeriodId, PublishedPeriod>;

const whole = randomYear(seededRandom(21), 2025, LIKE_THE_CENTRE);
const OVER = { today: '2026-01-10', threshold: 5 };
/** As it was then: a day runs if it is said. */
const upTo = (today: string, running?: string): YearInput => ({
  ...whole,
  days: whole.days.filter(({ date }) => date <= today),
  months: new Map([...whole.months].filter(([id]) => id <= today.slice(0, 7))),
  ...{ today, threshold: 5 },
  ...(running !== undefined && { running }),
});
const at = (published: Published, id: PeriodId): PublishedPeriod =>
  published.get(id) ?? expect.unreachable(id);
const isShown = (count: ReportCount | undefined): count is number => typeof count === 'number';

let year: Published;
beforeAll(() => {
  year = publishYear({ ...whole, ...OVER });
});

describe('a published year', () => {
  it('has every day, and every longer period, that holds something', () => {
    const kinds = new Map<number, number>();
    for (const { period } of year.values()) {
      kinds.set(period.length, (kinds.get(period.length) ?? 0) + 1);
    }
    // days; months and the two-month and half-year periods named 2025-B1, 2025-H1; the year
    expect([...kinds].toSorted(([a], [b]) => a - b)).toEqual([
      [4, 1],
      [7, 12 + 6 + 2],
      [10, 261],
    ]);
    expect(at(year, '2025')).toMatchObject({ from: '2025-01-01', to: '2025-12-31', over: true });
    expect(at(year, '2025-B2')).toMatchObject({ from: '2025-03-01', to: '2025-04-30' });
  });

  it('says what was, or nothing: every count shown is the exact one', () => {
    const days = new Map(whole.days.map((day) => [day.date, figuresOfDay(day)]));
    for (const { period, from, to, tables } of year.values()) {
      const within = [...days].filter(([date]) => from <= date && date <= to);
      const months = [...whole.months].filter(
        ([id]) => period.length < 10 && from <= `${id}-01` && `${id}-01` <= to,
      );
      const exact = sumOfFigures([
        ...within.map(([, figures]) => figures),
        ...months.map(([, told]) => ({ ...sumOfFigures([]), ...told })),
      ]);
      for (const id of TABLE_IDS) {
        const counts = TABLE_COUNTS[id](exact) ?? [];
        for (const [cell, count] of Object.values(tables[id]?.cells ?? {}).entries()) {
          if (count !== null) expect([period, id, count]).toEqual([period, id, counts[cell]]);
          expect(isShown(count) && count > 0 && count < 5).toBe(false);
        }
      }
    }
  });

  it('adds up: what is shown of all parts of a period is what is shown of it', () => {
    for (const { period, from, to, tables } of year.values()) {
      const kind = PARTS[period.length === 7 ? (period[5] ?? '') : period.length];
      if (kind === undefined) continue;
      const parts = [...year.values()].filter(
        (part) => kind.test(part.period) && from <= part.from && part.to <= to,
      );
      for (const id of TABLE_IDS) {
        for (const [key, count] of Object.entries(tables[id]?.cells ?? {})) {
          const counts = parts.map((part) => cellOf(part, id, key));
          if (!isShown(count) || !counts.every(isShown)) continue;
          expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
        }
      }
    }
  });

  it('shows the large counts of a year', () => {
    const { tables, people, sessions, partners, portrait, topics } = at(year, '2025');
    const visitors = whole.days.reduce((sum, { tickets }) => sum + tickets, 0);
    expect(tables.outcome?.total).toBe(visitors);
    expect(tables.theme?.cells.orientation).toBeGreaterThan(visitors / 3);
    expect(people?.door).toBe(visitors * 2);
    expect(sessions?.held).toBeGreaterThan(800);
    expect(partners?.map(({ partner }) => partner)).toContain('Actiris');
    expect(portrait?.region?.total).toBe(12 * LIKE_THE_CENTRE.portraitsAMonth);
    expect(portrait?.residence?.total).toBe(portrait?.region?.cells['brussels-region']);
    expect(Object.values(topics ?? {}).filter(isShown).length).toBeGreaterThan(7);
  });

  it('crosses themes by language in months and by hour in years, and nowhere else', () => {
    for (const { period, themeByLanguage, themeByHour } of year.values()) {
      expect(themeByLanguage !== undefined).toBe(/^\d{4}-\d\d$/.test(period));
      expect(themeByHour !== undefined).toBe(period === '2025');
    }
    const { rows, cells } = at(year, '2025').themeByHour ?? expect.unreachable();
    expect([rows.length, cells.map((row) => row.length)]).toEqual([5, [24, 24, 24, 24, 24]]);
  });

  it('says of single days what is said of days alone', () => {
    const { tables, topics, portrait, partners, sessions, people } = at(year, '2025-03-04');
    expect(Object.keys(tables)).toEqual([
      ...['outcome', 'theme', 'language', 'hour', 'channel', 'transferred'],
      ...['seat-kind', 'seat-channel', 'seat-hour', 'help'],
    ]);
    expect([topics, portrait, partners, sessions, people]).toEqual(Array.from({ length: 5 }));
  });

  it('is the same in whatever order its days come, and published again', () => {
    const mixed = { ...whole, days: whole.days.toReversed(), ...OVER };
    expect([...publishYear(mixed)]).toEqual([...year]);
  });
});

describe('a year that runs', () => {
  it('keeps what was published: later days change nothing of periods that are over', () => {
    for (const today of ['2025-02-03', '2025-05-20', '2025-09-03']) {
      for (const [id, period] of publishYear(upTo(today))) {
        if (period.over) expect(at(year, id)).toEqual(period);
      }
    }
  });

  it('shows its running periods as the sum of their parts', () => {
    const then = publishYear(upTo('2025-05-20', '2025-05-20'));
    const may = at(then, '2025-05');
    const days = [...then.values()].filter(({ period }) => period.startsWith('2025-05-'));
    const visitors = days.map(({ tables }) => tables.outcome?.total);
    expect(may).toMatchObject({ over: false, days: days.length });
    if (visitors.every(isShown)) {
      expect(may.tables.outcome?.total).toBe(visitors.reduce((sum, count) => sum + count, 0));
    } else {
      expect(may.tables.outcome?.total).toEqual({
        atLeast: visitors.filter(isShown).reduce((sum, count) => sum + count, 0),
      });
    }
    // nothing of what is counted by months until the month is over
    expect(may.tables['activity-theme']).toBeUndefined();
    expect(may.portrait).toBeUndefined();
    const soFar = at(then, '2025');
    expect(soFar.over).toBe(false);
    expect(soFar.tables['activity-theme']?.total).toHaveProperty('atLeast');
    expect(contactsOf(soFar).all).toHaveProperty('atLeast');
    expect(soFar.wait).not.toBeNull();
    expect(soFar.themeByHour).toBeUndefined();
  });

  it('tells no mean of a day that runs, nor of a month that is only such a day', () => {
    const then = publishYear(upTo('2025-05-01', '2025-05-01'));
    for (const id of ['2025-05-01', '2025-05']) {
      const { walkSeconds, estimates, islands, over } = at(then, id);
      expect({ over, walkSeconds }).toEqual({ over: false, walkSeconds: null });
      expect(JSON.stringify(estimates)).not.toMatch(/\d/);
      expect(islands?.busyShare ?? null).toBeNull();
    }
    expect(at(then, '2025-05').wait).toBeNull();
    expect(at(publishYear(upTo('2025-05-01')), '2025-05-01').over).toBe(true);
  });
});

describe('days of before something was counted', () => {
  const random = seededRandom(2);
  const old = randomDay(random, '2025-01-02', 120);
  const recent = randomDay(random, '2025-02-03', 120);
  const { notes: _n, parked: _p, multimedia: _m, people: _c, ...before } = old;

  it('are unknown: no table of theirs, and no total that leaves them out', () => {
    const days = [before, recent];
    const then = publishYear({ year: 2025, days, months: new Map(), missing: [], ...OVER });
    const [january, february, both] = ['2025-01', '2025-02', '2025-B1'].map((id) => at(then, id));
    expect(january?.tables).not.toHaveProperty('seat-kind');
    expect(january?.people).toEqual({ door: null, outreach: null });
    expect(january?.tables.noted).toBeUndefined();
    expect(february?.tables.noted?.total).toBe(february?.tables.outcome?.cells.served);
    expect(both?.tables.noted?.total).toEqual({ atLeast: february?.tables.noted?.total });
    expect(both?.tables['seat-kind']?.total).toBe(recent.multimedia?.visits);
  });
});

test('dates that lost their figures are named where they belong', () => {
  const missing = ['2025-03-07', '2025-08-04'];
  const then = publishYear({ ...upTo('2025-12-31'), missing, today: '2026-01-10' });
  expect(at(then, '2025-03').missing).toEqual(['2025-03-07']);
  expect(at(then, '2025-H2').missing).toEqual(['2025-08-04']);
  expect(at(then, '2025').missing).toEqual(missing);
});

test('a higher threshold withholds more', () => {
  const counts = (published: Published): number =>
    JSON.stringify([...published.values()]).split('null').length;
  expect(counts(publishYear({ ...whole, ...OVER, threshold: 15 }))).toBeGreaterThan(counts(year));
});

test('a year of nothing is nothing', () => {
  const nothing = { year: 2025, days: [], months: new Map(), missing: [], ...OVER };
  expect(publishYear(nothing).size).toBe(0);
});

/** What the parts of a period are called. */
const PARTS: Readonly<Record<string, RegExp>> = {
  4: /-H\d$/,
  H: /-B\d$/,
  B: /^\d{4}-\d\d$/,
  0: /^.{10}$/,
  1: /^.{10}$/,
};

function cellOf(
  period: PublishedPeriod,
  id: (typeof TABLE_IDS)[number],
  key: string,
): ReportCount | undefined {
  const cells: Readonly<Record<string, ReportCount>> | undefined = period.tables[id]?.cells;
  return cells?.[key];
}
