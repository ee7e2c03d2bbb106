import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PublishedCount } from '#protocol/statistics.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from './day-figures.js';
import { publish } from './disclosure.js';
import type { Histogram } from './histogram.js';
import { hideSmall } from './suppression.js';

interface Tables {
  readonly themes: readonly number[];
  readonly languages: readonly number[];
  readonly hours: readonly number[];
  /** served, left, left at closing, no-show, still open */
  readonly outcomes: readonly number[];
  readonly transferred: number;
  readonly desk: number;
  readonly within: number;
  readonly waits: Histogram;
}

function figuresOf(tables: Tables): DayFigures {
  const { themes, languages, hours, outcomes, transferred, desk, within, waits } = tables;
  const tickets = sum(themes);
  const [served = 0, left = 0, atClosing = 0, noShow = 0, open = 0] = outcomes;
  return {
    version: 1,
    date: '2026-03-02',
    tickets,
    byTheme: named(THEMES, themes),
    byLanguage: named(LANGUAGES, languages),
    byChannel: { desk, kiosk: tickets - desk },
    byHour: hours,
    arrivals: [],
    outcomes: { served, left, 'left-at-closing': atClosing, 'no-show': noShow },
    open,
    transferred,
    waits,
    interviews: waits,
    serviceLevel: { minutes: 25, within, base: served + atClosing + noShow },
  };
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);
const named = <K extends string>(keys: readonly K[], counts: readonly number[]) =>
  Object.fromEntries(keys.map((key, at) => [key, counts[at] ?? 0])) as Record<K, number>;

/** Cuts `total` into `parts` pieces, small ones as likely as large ones. */
function cut(total: number, parts: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.nat(total)), {
      minLength: parts - 1,
      maxLength: parts - 1,
    })
    .chain((sizes) =>
      fc.nat(parts - 1).map((rest) => {
        let left = total;
        const pieces = sizes.map((size) => {
          const piece = Math.min(size, left);
          left -= piece;
          return piece;
        });
        pieces.splice(rest, 0, left);
        return pieces;
      }),
    );
}

const dayTables: fc.Arbitrary<Tables> = fc
  .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 }))
  .chain((tickets) =>
    fc.record({
      themes: cut(tickets, THEMES.length),
      languages: cut(tickets, LANGUAGES.length),
      hours: cut(tickets, 24),
      outcomes: cut(tickets, 5),
      transferred: fc.nat(tickets),
      desk: fc.nat(tickets),
      level: fc.double({ min: 0, max: 1, noNaN: true }),
      wait: fc.nat(90),
    }),
  )
  .map(({ level, wait, ...tables }) => {
    const [served = 0, , atClosing = 0, noShow = 0] = tables.outcomes;
    return {
      ...tables,
      within: Math.floor(level * (served + atClosing + noShow)),
      waits: served > 0 ? [[wait, served] as const] : [],
    };
  });

describe('one table', () => {
  it.each<[string, number[], PublishedCount[] | undefined]>([
    ['nothing small', [50, 7, 5], [50, 7, 5]],
    ['zeros are shown', [50, 0, 7], [50, 0, 7]],
    ['nothing at all', [0, 0], [0, 0]],
    ['one small one takes the next larger with it', [50, 3, 7], [50, null, null]],
    ['and all of that size', [50, 3, 7, 7], [50, null, null, null]],
    ['two different small ones hide each other', [50, 3, 2], [50, null, null]],
    ['two alike do not', [50, 2, 2, 9], [50, null, null, null]],
    ['one small one among zeros', [3, 0, 0], undefined],
    ['all small and alike', [2, 2, 2], undefined],
  ])('%s', (_, counts, published) => {
    expect(hideSmall(counts)).toEqual(published);
  });

  it('leaves every hidden count open to whoever knows the total, the rest and this rule', () => {
    for (const [cells, largest] of [
      [2, 24],
      [3, 20],
      [4, 14],
      [5, 12],
    ] as const) {
      for (let total = 5; total <= largest; total += 1) everyTable(cells, total);
    }
  });
});

/** Groups all tables of that total by what is published of them: each hidden cell has to differ in a group. */
function everyTable(cells: number, total: number): void {
  const groups = new Map<string, { published: readonly PublishedCount[]; tables: number[][] }>();
  for (const table of compositions(cells, total)) {
    const published = hideSmall(table);
    if (published === undefined) continue;
    const key = JSON.stringify(published);
    const group = groups.get(key) ?? { published, tables: [] };
    group.tables.push(table);
    groups.set(key, group);
  }
  for (const { published, tables } of groups.values()) {
    for (const [cell, count] of published.entries()) {
      const values = new Set(tables.map((table) => table[cell]));
      if (count === null) expect(values.size).toBeGreaterThan(1);
      else expect(count === 0 || count >= 5).toBe(true);
    }
  }
}

function* compositions(cells: number, total: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const others of compositions(cells - 1, total - first)) yield [first, ...others];
  }
}

describe('a published day', () => {
  it('shows everything where everything is large', () => {
    const tables: Tables = {
      themes: [30, 30, 30, 20, 10],
      languages: [108, 12],
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 15 : 0)),
      outcomes: [105, 5, 0, 10, 0],
      transferred: 8,
      desk: 12,
      within: 100,
      waits: [
        [4, 60],
        [12, 45],
      ],
    };
    expect(publish(figuresOf(tables), true)).toEqual({
      date: '2026-03-02',
      final: true,
      tickets: 120,
      byTheme: { orientation: 30, training: 30, work: 30, enterprise: 20, mobility: 10 },
      byLanguage: { fr: 108, nl: 12 },
      byHour: tables.hours,
      interviews: 105,
      left: 5,
      leftAtClosing: 0,
      noShow: 10,
      transfers: 8,
      desk: 12,
      wait: { median: 4, p90: 12 },
      interview: { median: 4, p90: 12 },
      serviceLevel: 0.87,
      multimedia: null,
    });
  });

  it('shows an empty day as empty', () => {
    const empty: Tables = {
      themes: [0, 0, 0, 0, 0],
      languages: [0, 0],
      hours: Array.from({ length: 24 }, () => 0),
      outcomes: [0, 0, 0, 0, 0],
      transferred: 0,
      desk: 0,
      within: 0,
      waits: [],
    };
    expect(publish(figuresOf(empty), true)).toMatchObject({
      tickets: 0,
      byLanguage: { fr: 0, nl: 0 },
      interviews: 0,
      wait: null,
      serviceLevel: null,
    });
  });

  it('hides a small complement too: few at the kiosk hides how many at the desk', () => {
    fc.assert(
      fc.property(dayTables, (tables) => {
        const figures = figuresOf(tables);
        const { desk, transfers, tickets } = publish(figures, true);
        for (const part of [desk, transfers]) {
          if (part === null || tickets === null) continue;
          expect(isSmall(part)).toBe(false);
          expect(isSmall(tickets - part)).toBe(false);
        }
      }),
    );
  });

  it('shows nothing of a small day', () => {
    fc.assert(
      fc.property(dayTables, (tables) => {
        const figures = figuresOf(tables);
        fc.pre(isSmall(figures.tickets));
        const { date: _, final, ...counts } = publish(figures, false);
        expect(final).toBe(false);
        expect(JSON.stringify(counts)).not.toMatch(/\d/);
      }),
    );
  });

  it('never shows a count from 1 to 4, nor durations or shares of few', () => {
    fc.assert(
      fc.property(dayTables, fc.boolean(), (tables, final) => {
        const day = publish(figuresOf(tables), final);
        const counts = [
          day.tickets,
          ...Object.values(day.byTheme),
          ...Object.values(day.byLanguage),
          ...day.byHour,
          day.interviews,
          day.left,
          day.leftAtClosing,
          day.noShow,
          day.transfers,
          day.desk,
        ];
        for (const count of counts) expect(count === null || !isSmall(count)).toBe(true);
        if (day.interviews === null || day.interviews === 0) expect(day.wait).toBeNull();
        if (sum(tables.outcomes.slice(0, 4)) <= 10) expect(day.serviceLevel).toBeNull();
      }),
    );
  });

  it('could as well be that of another day, in which a hidden count is another', () => {
    fc.assert(
      fc.property(dayTables, fc.boolean(), (tables, final) => {
        const day = publish(figuresOf(tables), final);
        if (day.tickets === null) return;
        const published: Record<string, readonly PublishedCount[]> = {
          themes: THEMES.map((theme) => day.byTheme[theme]),
          languages: LANGUAGES.map((language) => day.byLanguage[language]),
          hours: day.byHour,
          outcomes: [day.interviews, day.left, day.leftAtClosing, day.noShow],
        };
        for (const [table, counts] of Object.entries(published)) {
          for (const [cell, count] of counts.entries()) {
            if (count !== null) continue;
            const others = otherDays(tables, table as keyof Tables & 'themes', cell);
            expect(others.some((other) => same(publish(figuresOf(other), final), day))).toBe(true);
          }
        }
        if (day.transfers === null) {
          const other = { ...tables, transferred: day.tickets - tables.transferred };
          expect(other.transferred).not.toBe(tables.transferred);
          expect(same(publish(figuresOf(other), final), day)).toBe(true);
        }
        if (day.desk === null) {
          const other = { ...tables, desk: day.tickets - tables.desk };
          expect(other.desk).not.toBe(tables.desk);
          expect(same(publish(figuresOf(other), final), day)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The same day with that cell's count and another, different one changed about. */
function otherDays(
  tables: Tables,
  table: 'themes' | 'languages' | 'hours' | 'outcomes',
  cell: number,
): Tables[] {
  const counts = tables[table];
  return counts.flatMap((count, partner) => {
    if (count === counts[cell]) return [];
    const swapped = counts.with(cell, count).with(partner, counts[cell] ?? 0);
    const other = { ...tables, [table]: swapped };
    if (table !== 'outcomes') return [other];
    const [served = 0, , atClosing = 0, noShow = 0] = swapped;
    const waits: Histogram = served > 0 ? [[tables.waits[0]?.[0] ?? 0, served]] : [];
    const base = served + atClosing + noShow;
    return Array.from({ length: base + 1 }, (_, within) => ({ ...other, waits, within }));
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isSmall(count: number): boolean {
  return count > 0 && count < 5;
}
