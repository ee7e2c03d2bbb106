import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PublishedCount } from '#protocol/statistics.js';
import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { MultimediaFigures } from './day-figures.js';
import { publishMultimedia } from './disclosure-multimedia.js';

interface Tables {
  /** computers, tablets */
  readonly kinds: readonly number[];
  /** kiosk, desk */
  readonly channels: readonly number[];
  readonly hours: readonly number[];
  readonly help: readonly number[];
}

function figuresOf({ kinds, channels, hours, help }: Tables): MultimediaFigures {
  return {
    visits: sum(kinds),
    byKind: named(SEAT_KINDS, kinds),
    byChannel: named(CHANNELS, channels),
    byHour: hours,
    help: named(HELP_KINDS, help),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const named = <K extends string>(keys: readonly K[], counts: readonly number[]) =>
  Object.fromEntries(keys.map((key, at) => [key, counts[at] ?? 0])) as Record<K, number>;
const isSmall = (count: number): boolean => count > 0 && count < 5;

/** Cuts `total` into `parts` pieces at random places. */
const cut = (total: number, parts: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.nat(total), { minLength: parts - 1, maxLength: parts - 1 })
    .map((places) => [0, ...places.toSorted((a, b) => a - b), total])
    .map((places) => places.slice(1).map((place, at) => place - (places[at] ?? 0)));

const days: fc.Arbitrary<Tables> = fc.oneof(fc.nat(30), fc.nat(300)).chain((visits) =>
  fc.record({
    kinds: cut(visits, SEAT_KINDS.length),
    channels: cut(visits, CHANNELS.length),
    hours: cut(visits, 24),
    help: fc.nat(60).chain((times) => cut(times, HELP_KINDS.length)),
  }),
);

/** The published tables under the names of the figures they come from. */
function publishedTables(tables: Tables): Record<keyof Tables, readonly PublishedCount[]> {
  const { byKind, byChannel, byHour, helpByKind } = publishMultimedia(figuresOf(tables));
  return {
    kinds: SEAT_KINDS.map((kind) => byKind[kind]),
    channels: CHANNELS.map((channel) => byChannel[channel]),
    hours: byHour,
    help: HELP_KINDS.map((kind) => helpByKind[kind]),
  };
}

describe('what is published of the multimedia space', () => {
  it('is everything where everything is large, zeros too', () => {
    const figures = figuresOf({
      kinds: [30, 10],
      channels: [35, 5],
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 13 ? 10 : 0)),
      help: [7, 5, 0, 0, 12, 6],
    });
    expect(publishMultimedia(figures)).toEqual({
      visits: 40,
      byKind: figures.byKind,
      byChannel: figures.byChannel,
      byHour: figures.byHour,
      help: 30,
      helpByKind: figures.help,
    });
  });

  it('is nothing of few visits, whatever the help, and the other way round', () => {
    const hours = (visits: number) => [visits, ...Array.from({ length: 23 }, () => 0)];
    const few = { kinds: [3, 0], channels: [3, 0], hours: hours(3), help: [9, 0, 0, 0, 0, 0] };
    expect(publishMultimedia(figuresOf(few))).toMatchObject({
      visits: null,
      byKind: { computer: null, tablet: null },
      help: 9,
    });
    const many = { kinds: [9, 0], channels: [9, 0], hours: hours(9), help: [3, 0, 0, 0, 0, 0] };
    expect(publishMultimedia(figuresOf(many))).toMatchObject({
      visits: 9,
      help: null,
      helpByKind: { computer: null, documents: null },
    });
  });

  it('never holds a count from 1 to 4, nor one whose complement is', () => {
    fc.assert(
      fc.property(days, (tables) => {
        const published = publishMultimedia(figuresOf(tables));
        const { visits, help } = published;
        for (const count of [visits, help, ...Object.values(publishedTables(tables)).flat()]) {
          expect(count === null || !isSmall(count)).toBe(true);
        }
        for (const table of [published.byKind, published.byChannel]) {
          const counts = Object.values(table);
          if (visits !== null && counts.includes(null)) {
            expect(counts.every((count) => count === null)).toBe(true);
          }
        }
      }),
    );
  });

  it('could as well be that of another day, in which a hidden count is another', () => {
    fc.assert(
      fc.property(days, (tables) => {
        const published = publishMultimedia(figuresOf(tables));
        const asSeen = seen(tables);
        for (const [name, counts] of Object.entries(publishedTables(tables))) {
          const table = name as keyof Tables;
          if ((table === 'help' ? published.help : published.visits) === null) continue;
          for (const [cell, count] of counts.entries()) {
            if (count !== null) continue;
            const others = otherDays(tables, table, cell);
            expect(others.some((other) => seen(other) === asSeen)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

const seen = (tables: Tables): string => JSON.stringify(publishMultimedia(figuresOf(tables)));

/** The same day with that cell's count and another, different one changed about. */
function otherDays(tables: Tables, table: keyof Tables, cell: number): Tables[] {
  const counts = tables[table];
  return counts.flatMap((count, partner) => {
    if (count === counts[cell]) return [];
    return [{ ...tables, [table]: counts.with(cell, count).with(partner, counts[cell] ?? 0) }];
  });
}
