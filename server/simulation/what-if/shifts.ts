import type { RotaShift } from '#protocol/rota.js';
import { MOST_ISLANDS } from '#protocol/vocabulary.js';

import type { FiguresShift } from '../../domain/statistics/day-figures.js';
import type { Shift } from '../day-file.js';

const MINUTE = 60_000;
/** As many as a scenario may hold. */
const MOST_SHIFTS = 120;
/** The latest time of day that can be written. */
const LATEST = 24 * 60 - 1;

/** @param time `HH:MM` @returns minutes since midnight */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Earliest first, times in ms. */
export function shiftsOf(staffing: readonly RotaShift[]): Shift[] {
  return staffing
    .map((shift) => ({
      ...shift,
      from: minutesOf(shift.from) * MINUTE,
      to: minutesOf(shift.to) * MINUTE,
    }))
    .toSorted((a, b) => a.from - b.from || a.island - b.island);
}

/** An island that is staffed twice at one time; two shifts of an island may touch. */
export function staffedTwice(shifts: readonly Shift[]): number | undefined {
  const endOf = new Map<number, number>();
  for (const { island, from, to } of shifts.toSorted((a, b) => a.from - b.from)) {
    if ((endOf.get(island) ?? 0) > from) return island;
    endOf.set(island, to);
  }
  return undefined;
}

/**
 * A kept day's staffing, with islands from 1 on: figures keep none. Who goes on after a pause with the same
 * languages and themes is at the same island where that is possible. Of more than a scenario may hold, the
 * longest are kept.
 */
export function withIslands(kept: readonly FiguresShift[]): RotaShift[] {
  const longest = new Set(
    kept.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_SHIFTS),
  );
  const shifts = kept.filter((shift) => longest.has(shift)).toSorted((a, b) => a.from - b.from);
  const islands: { until: number; words: string }[] = [];
  return shifts.flatMap(({ languages, themes, from, to }): RotaShift[] => {
    const words = [...languages, ...themes].join(' ');
    const free = islands.filter(({ until }) => until <= from);
    let island = free.find((one) => one.words === words) ?? free[0];
    if (island === undefined) {
      if (islands.length === MOST_ISLANDS) return [];
      island = { until: to, words };
      islands.push(island);
    }
    island.until = to;
    island.words = words;
    return [
      {
        island: islands.indexOf(island) + 1,
        languages: [...languages],
        themes: [...themes],
        from: timeOf(from),
        to: timeOf(to),
      },
    ];
  });
}

function timeOf(minutes: number): string {
  const known = Math.min(minutes, LATEST);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(known / 60))}:${two(known % 60)}`;
}
