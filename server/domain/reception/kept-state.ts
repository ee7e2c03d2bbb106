import type { NumberRange } from '#protocol/commands.js';
import type { OwnDay } from '#protocol/desk-views.js';
import type { HelpKind, PeopleKind } from '#protocol/vocabulary.js';

import type { SeatUse } from '../multimedia/seat-use.js';
import { putSeatUse, putTicket } from './put-ticket.js';
import type { Day, Island, KioskDay, ReceptionState, Stretch, Ticket } from './state.js';
import { emptyState } from './state.js';

/** The part of a state that has to be kept; the rest follows from it (`stateOf`). */
export interface KeptState {
  readonly day?: Day;
  readonly nextNumber: number;
  readonly tickets: Iterable<Ticket>;
  readonly islands: Iterable<Island>;
  readonly blocks: readonly NumberRange[];
  readonly kiosks: Iterable<KioskDay>;
  readonly seats: Iterable<SeatUse>;
  readonly help: Iterable<readonly [HelpKind, number]>;
  readonly people: Iterable<readonly [PeopleKind, number]>;
  readonly stretches: Iterable<readonly [string, Stretch]>;
  readonly ownDays: Iterable<readonly [string, OwnDay]>;
}

/** The whole state again from what was kept of it. */
export function stateOf(kept: KeptState): ReceptionState {
  const state = emptyState();
  if (kept.day !== undefined) state.day = kept.day;
  state.nextNumber = kept.nextNumber;
  for (const ticket of kept.tickets) putTicket(state, ticket);
  for (const island of kept.islands) state.islands.set(island.island, island);
  state.blocks = kept.blocks;
  for (const kiosk of kept.kiosks) state.kiosks.set(kiosk.deviceId, kiosk);
  for (const use of kept.seats) putSeatUse(state, use);
  for (const [kind, times] of kept.help) state.help.set(kind, times);
  for (const [kind, people] of kept.people) state.people.set(kind, people);
  for (const [key, stretch] of kept.stretches) state.stretches.set(key, stretch);
  for (const [staffId, own] of kept.ownDays) state.ownDays.set(staffId, own);
  return state;
}

/** What has to be kept of a state, as plain lists. */
export function keptOf(state: ReceptionState): KeptState {
  return {
    ...(state.day !== undefined && { day: state.day }),
    nextNumber: state.nextNumber,
    tickets: [...state.tickets.values()],
    islands: [...state.islands.values()],
    blocks: state.blocks,
    kiosks: [...state.kiosks.values()],
    seats: [...state.seats.values()],
    help: [...state.help],
    people: [...state.people],
    stretches: [...state.stretches],
    ownDays: [...state.ownDays],
  };
}
