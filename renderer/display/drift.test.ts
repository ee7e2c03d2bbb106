import { describe, expect, it } from 'vitest';

import { DRIFT_EVERY, driftAt, hasChangedSides, SIDES_CHANGE_EVERY } from './drift.js';

const START = Date.UTC(2026, 2, 2, 7);
const HOUR = 60 * 60_000;
const minutesOf = (hours: number): number[] =>
  Array.from({ length: (hours * HOUR) / DRIFT_EVERY }, (_, minute) => START + minute * DRIFT_EVERY);

describe('the place of the picture', () => {
  it('is another each minute, by a small step, and never outside its room', () => {
    const places = minutesOf(10).map(driftAt);
    for (const [at, { x, y }] of places.entries()) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
      const before = places[at - 1];
      if (before === undefined) continue;
      const moved = [Math.abs(x - before.x), Math.abs(y - before.y)];
      expect(Math.min(...moved)).toBeGreaterThan(0);
      expect(Math.max(...moved)).toBeLessThan(0.3);
    }
  });

  it('is nowhere for more than a twentieth of a day, and everywhere in it', () => {
    const minutes = minutesOf(10);
    const times = new Map<string, number>();
    for (const { x, y } of minutes.map(driftAt)) {
      const place = `${x.toFixed(2)} ${y.toFixed(2)}`;
      times.set(place, (times.get(place) ?? 0) + 1);
    }
    expect(Math.max(...times.values()) / minutes.length).toBeLessThan(0.05);
    expect(times.size).toBeGreaterThan(40);
  });

  it('has its parts on either side for half of the time, never for hours', () => {
    const changed = minutesOf(10).map(hasChangedSides);
    expect(changed.filter(Boolean)).toHaveLength(changed.length / 2);
    expect(hasChangedSides(START)).not.toBe(hasChangedSides(START + SIDES_CHANGE_EVERY));
  });

  it('stands still between two steps', () => {
    expect(driftAt(START)).toEqual(driftAt(START + DRIFT_EVERY - 1));
  });
});
