import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { expect, test } from 'vitest';

import type { SeatUse } from '../../domain/multimedia/seat-use.js';
import type { ReceptionState } from '../../domain/reception/state.js';
import { putSeatUse } from '../../domain/reception/put-ticket.js';
import { emptyState } from '../../domain/reception/state.js';
import { everySeat, freeSeats } from './seats.js';

const SETTINGS: Settings = { ...defaultSettings, computers: 4, tablets: 2, accessibleTablets: 0 };

function taken(...uses: readonly Partial<SeatUse>[]): ReceptionState {
  const state = emptyState();
  uses.forEach((use, index) =>
    putSeatUse(state, {
      id: `use-${index}`,
      kind: 'computer',
      number: 1,
      code: 'ACDEFG',
      channel: 'kiosk',
      takenAt: 10,
      until: 20,
      ...use,
    }),
  );
  return state;
}

test('kiosks see how many places are free, those for wheelchairs apart', () => {
  const state = taken({ number: 1 }, { number: 3 }, { kind: 'tablet', number: 2 }, { number: 99 });
  expect(freeSeats(state, SETTINGS)).toEqual({
    computer: { total: 4, free: 2, accessible: 1, accessibleFree: 0 },
    tablet: { total: 2, free: 1, accessible: 0, accessibleFree: 0 },
  });
});

test('a centre without tablets has none that suit a wheelchair either', () => {
  const { tablet } = freeSeats(taken(), { ...SETTINGS, tablets: 0, accessibleTablets: 3 });
  expect(tablet).toEqual({ total: 0, free: 0, accessible: 0, accessibleFree: 0 });
});

test('the same numbers are the same object, so that they need not be compared for each kiosk', () => {
  const first = freeSeats(taken({ number: 1 }), SETTINGS);
  expect(freeSeats(taken({ number: 1, until: 30 }), SETTINGS)).toBe(first);
  expect(freeSeats(taken({ number: 2 }), SETTINGS)).not.toBe(first);
});

test('stewards see every place, and those that are taken above a lowered number', () => {
  const seats = everySeat(taken({ number: 2 }, { kind: 'tablet', number: 16 }), SETTINGS);
  expect(Object.keys(seats)).toEqual([
    'computer-1',
    'computer-2',
    'computer-3',
    'computer-4',
    'tablet-1',
    'tablet-2',
    'tablet-16',
  ]);
  expect(seats['computer-1']).toEqual({ kind: 'computer', number: 1, accessible: true });
  expect(seats['computer-2']).toEqual({
    kind: 'computer',
    number: 2,
    accessible: false,
    takenAt: 10,
    until: 20,
    channel: 'kiosk',
  });
  expect(seats['tablet-16']).toMatchObject({ accessible: false, until: 20 });
});

test('a place of which nothing changed is the same object as before', () => {
  const state = taken({ number: 2 });
  const before = everySeat(state, SETTINGS);
  putSeatUse(state, { ...(state.seats.get('use-0') ?? expect.unreachable()), until: 30 });
  const after = everySeat(state, SETTINGS);
  expect(after['computer-1']).toBe(before['computer-1']);
  expect(after['computer-2']).not.toBe(before['computer-2']);
  expect(everySeat(state, SETTINGS)['computer-2']).toBe(after['computer-2']);
});
