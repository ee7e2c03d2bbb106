import type { Settings } from '#protocol/settings.js';
import type { KioskView, SeatsFree, StewardSeat, StewardView } from '#protocol/views.js';
import type { SeatKind } from '#protocol/vocabulary.js';
import { SEAT_KINDS } from '#protocol/vocabulary.js';

import { seatPlan } from '../../domain/multimedia/seat-plan.js';
import type { SeatUse } from '../../domain/multimedia/seat-use.js';
import { seatKey } from '../../domain/multimedia/seat-use.js';
import type { ReceptionState } from '../../domain/reception/state.js';

/** The same for every kiosk, and the same object until a number in it changes. */
export function freeSeats(state: ReceptionState, settings: Settings): KioskView['seats'] {
  const before = lastCounted.get(settings);
  if (before?.state === state) return before.seats;
  let seats = Object.fromEntries(
    SEAT_KINDS.map((kind) => [kind, freeOf(kind, state, settings)]),
  ) as KioskView['seats'];
  if (before !== undefined && SEAT_KINDS.every((kind) => same(before.seats[kind], seats[kind]))) {
    ({ seats } = before);
  }
  lastCounted.set(settings, { state, seats });
  return seats;
}

const lastCounted = new WeakMap<
  Settings,
  { readonly state: ReceptionState; readonly seats: KioskView['seats'] }
>();

function freeOf(kind: SeatKind, state: ReceptionState, settings: Settings): SeatsFree {
  const { total, accessible } = seatPlan(kind, settings);
  let free = 0;
  let accessibleFree = 0;
  for (let number = 1; number <= total; number += 1) {
    if (state.seatsTaken.has(seatKey(kind, number))) continue;
    free += 1;
    if (number <= accessible) accessibleFree += 1;
  }
  return { total, free, accessible, accessibleFree };
}

function same(one: SeatsFree, other: SeatsFree): boolean {
  return (
    one.total === other.total &&
    one.free === other.free &&
    one.accessible === other.accessible &&
    one.accessibleFree === other.accessibleFree
  );
}

/** Every place by the settings, and those that are still taken although the settings were lowered. */
export function everySeat(state: ReceptionState, settings: Settings): StewardView['seats'] {
  if (state.seatsTaken.size === 0) return emptySeats(settings);
  const seats = { ...emptySeats(settings) };
  for (const [key, use] of state.seatsTaken) {
    seats[key] = takenSeat(use, use.number <= seatPlan(use.kind, settings).accessible);
  }
  return seats;
}

function emptySeats(settings: Settings): Readonly<Record<string, StewardSeat>> {
  let seats = empty.get(settings);
  if (seats === undefined) {
    seats = Object.fromEntries(
      SEAT_KINDS.flatMap((kind) => {
        const { total, accessible } = seatPlan(kind, settings);
        return Array.from({ length: total }, (_none, index) => {
          const number = index + 1;
          return [seatKey(kind, number), { kind, number, accessible: number <= accessible }];
        });
      }),
    );
    empty.set(settings, seats);
  }
  return seats;
}

const empty = new WeakMap<Settings, Readonly<Record<string, StewardSeat>>>();

/** Uses are replaced when they change, so what was made of one stays true while it lives. */
function takenSeat(use: SeatUse, accessible: boolean): StewardSeat {
  let seen = taken.get(use);
  if (seen?.accessible !== accessible) {
    const { kind, number, takenAt, until, channel } = use;
    seen = { kind, number, accessible, takenAt, until, channel };
    taken.set(use, seen);
  }
  return seen;
}

const taken = new WeakMap<SeatUse, StewardSeat>();
