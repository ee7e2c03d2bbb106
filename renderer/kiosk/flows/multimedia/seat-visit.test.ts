import { describe, expect, it } from 'vitest';

import { firstSeatVisit, freeFor, nextSeatVisit } from './seat-visit.js';
import type { SeatEvent, SeatPlace, SeatVisit } from './seat-visit.js';

const seat = { kind: 'computer', number: 12, until: 1_000 } as const;
const at = (place: SeatPlace, accessible = false): SeatVisit => ({ accessible, place });

describe('a visit for a place', () => {
  const rows: readonly (readonly [string, SeatPlace, SeatEvent, SeatPlace])[] = [
    [
      'asks for a place of a kind that is free',
      { at: 'choose' },
      { type: 'kind-chosen', kind: 'tablet', free: 3 },
      { at: 'choose', asking: 'tablet' },
    ],
    [
      'asks for none where none is free',
      { at: 'choose' },
      { type: 'kind-chosen', kind: 'tablet', free: 0 },
      { at: 'none', kind: 'tablet' },
    ],
    [
      'shows the place that was taken',
      { at: 'choose', asking: 'computer' },
      { type: 'seat-taken', seat, code: 'ACD346' },
      { at: 'taken', seat, code: 'ACD346' },
    ],
    [
      'says plainly that somebody was quicker',
      { at: 'choose', asking: 'computer' },
      { type: 'take-refused', code: 'no-seat-free' },
      { at: 'none', kind: 'computer' },
    ],
    [
      'leaves the choice open after another refusal',
      { at: 'choose', asking: 'computer' },
      { type: 'take-refused', code: 'storage-unavailable' },
      { at: 'choose', refusal: 'storage-unavailable' },
    ],
    [
      'takes the other kind from the page of none',
      { at: 'none', kind: 'computer' },
      { type: 'kind-chosen', kind: 'tablet', free: 1 },
      { at: 'none', kind: 'computer', asking: 'tablet' },
    ],
    [
      'goes back while a place is on its way',
      { at: 'none', kind: 'computer', asking: 'tablet' },
      { type: 'went-back' },
      { at: 'choose' },
    ],
    [
      'goes back to the choice while a place is on its way from there',
      { at: 'choose', asking: 'computer' },
      { type: 'went-back' },
      { at: 'choose' },
    ],
    [
      'types a code to give a place back',
      { at: 'return', code: 'ACD34', refusal: 'seat-code-unknown' },
      { type: 'code-typed', code: 'ACD346' },
      { at: 'return', code: 'ACD346' },
    ],
    [
      'sends a whole code',
      { at: 'return', code: 'ACD346' },
      { type: 'return-asked' },
      { at: 'return', code: 'ACD346', asking: true },
    ],
    [
      'keeps the code that was wrong, to be mended',
      { at: 'return', code: 'ACD346', asking: true },
      { type: 'return-refused', code: 'seat-code-unknown' },
      { at: 'return', code: 'ACD346', refusal: 'seat-code-unknown' },
    ],
    [
      'thanks for the place',
      { at: 'return', code: 'ACD346', asking: true },
      { type: 'seat-returned', seat: { kind: 'computer', number: 12 } },
      { at: 'returned', seat: { kind: 'computer', number: 12 } },
    ],
  ];
  it.each(rows)('%s', (_name, place, event, expected) => {
    expect(nextSeatVisit(at(place), event)).toEqual(at(expected));
  });

  const ignored: readonly (readonly [string, SeatPlace, SeatEvent])[] = [
    [
      'a second choice while a place is on its way',
      { at: 'choose', asking: 'computer' },
      { type: 'kind-chosen', kind: 'tablet', free: 1 },
    ],
    [
      'another need while a place is on its way',
      { at: 'choose', asking: 'tablet' },
      { type: 'need-changed' },
    ],
    [
      'giving back while a place is on its way',
      { at: 'choose', asking: 'tablet' },
      { type: 'return-chosen' },
    ],
    ['half a code', { at: 'return', code: 'ACD34' }, { type: 'return-asked' }],
    [
      'typing while the code is on its way',
      { at: 'return', code: 'ACD346', asking: true },
      { type: 'code-typed', code: 'A' },
    ],
    ['a place nobody waits for', { at: 'choose' }, { type: 'seat-taken', seat, code: 'ACD346' }],
    ['back from a place that is taken', { at: 'taken', seat, code: 'A' }, { type: 'went-back' }],
  ];
  it.each(ignored)('ignores %s', (_name, place, event) => {
    const visit = at(place);
    expect(nextSeatVisit(visit, event)).toBe(visit);
  });

  it('remembers the need for a place that suits a wheelchair', () => {
    const needed = nextSeatVisit(firstSeatVisit, { type: 'need-changed' });
    const none = nextSeatVisit(needed, { type: 'kind-chosen', kind: 'tablet', free: 0 });
    expect(none).toEqual(at({ at: 'none', kind: 'tablet' }, true));
  });
});

it('counts what suits', () => {
  const seats = { total: 45, free: 12, accessible: 1, accessibleFree: 0 };
  expect([freeFor(seats, false), freeFor(seats, true)]).toEqual([12, 0]);
});
