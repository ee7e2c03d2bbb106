import type { NumberRange } from '#protocol/commands.js';
import type {
  Channel,
  HelpKind,
  Language,
  Outcome,
  Theme,
  TicketStatus,
} from '#protocol/vocabulary.js';

import type { SeatUse } from '../multimedia/seat-use.js';
import { seatKey } from '../multimedia/seat-use.js';

/**
 * One opening day at the desk. Tickets and islands are replaced, never changed in place, so that
 * views may keep what they made of them; the maps around them are changed by `evolve`, always on a
 * draft (`draftOf`) that the lane throws away when its events cannot be kept.
 */
export interface ReceptionState {
  /** Absent before the first opening. A day stays here, closed, until the next is opened. */
  day?: Day;
  nextNumber: number;
  tickets: Map<string, Ticket>;
  ticketBySecret: Map<string, string>;
  islands: Map<number, Island>;
  /** How many tickets wait, by `queueKey`; no entry for none. */
  waiting: Map<string, number>;
  /** The tickets that wait, by id, in no order. */
  queue: Map<string, Ticket>;
  /** The tickets the clock will move, by id: missed their call and wait, or parked until a time. */
  timed: Map<string, Ticket>;
  /** Every block of numbers set aside today, used or not: ordinary numbers pass over them. */
  blocks: readonly NumberRange[];
  /** What the day knows of each kiosk that took part in it, by device id. */
  kiosks: Map<string, KioskDay>;
  /** Every use of a place in the multimedia space today, by use id. */
  seats: Map<string, SeatUse>;
  /** The uses that last, by `seatKey`. */
  seatsTaken: Map<string, SeatUse>;
  /** Times help was given, by kind; no entry for none. */
  help: Map<HelpKind, number>;
}

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
}

export interface KioskDay {
  readonly deviceId: string;
  /** Set aside for it and not known to be given, ascending, never touching each other. */
  readonly leased: readonly NumberRange[];
  readonly lastTicketAt?: number;
  /** The last time it was cut off and gave tickets. */
  readonly meanwhile?: Meanwhile;
}

/** Tickets given while cut off: how many, the first and last arrival, and when the last was delivered (ms). */
export interface Meanwhile {
  readonly tickets: number;
  readonly from: number;
  readonly until: number;
  readonly deliveredAt: number;
}

export interface Day {
  readonly date: string;
  readonly openedAt: number;
  /** When it was last opened again after a close; absent where it never was. */
  readonly reopenedAt?: number;
  readonly closedAt?: number;
}

export interface Ticket {
  readonly id: string;
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: Channel;
  readonly secretHash: string;
  readonly shortCode: string;
  readonly arrivedAt: number;
  /** Given by a kiosk that was cut off. */
  readonly offline?: true;
  readonly status: TicketStatus;
  readonly priority: boolean;
  /** The call being made or in service; the last one of a closed ticket; gone when it waits again. */
  readonly call?: Call;
  /** When each call of this ticket was made, oldest first, over all its islands. */
  readonly callTimes: readonly number[];
  /**
   * Index of the first of these calls that counts towards a no-show: those before it was last parked,
   * returned or transferred do not. Absent: all of them.
   */
  readonly callsCountFrom?: number;
  /** Missed its call: stands at the head until then (or, closed as no-show, may return until then). */
  readonly missedUntil?: number;
  readonly parkedUntil?: number;
  /** Set at the first start and kept over transfers: one interview. */
  readonly interview?: Interview;
  readonly transfers: number;
  /** What it was taken for; only on a ticket that was transferred. */
  readonly takenFor?: { readonly theme: Theme; readonly language: Language };
  readonly outcome?: Outcome;
  readonly closedAt?: number;
}

export interface Call {
  readonly callId: string;
  readonly island: number;
  readonly at: number;
  readonly shown: boolean;
}

export interface Interview {
  /** The call that led to service: wait is arrival to this. */
  readonly calledAt: number;
  readonly startedAt: number;
  /** Time at islands that has ended, ms; the running stretch is not in it. */
  readonly spent: number;
  /** Start of the running stretch; absent while waiting for a transfer. */
  readonly runningSince?: number;
}

export interface Island {
  readonly island: number;
  readonly staffId: string;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  readonly signedInAt: number;
  /** The ticket called to or served at this island. */
  readonly ticketId?: string;
  /** Start of what the island does now (free, called, serving, break). */
  readonly since: number;
  readonly break?: { readonly until?: number };
}

export function emptyState(): ReceptionState {
  return {
    nextNumber: 1,
    tickets: new Map(),
    ticketBySecret: new Map(),
    islands: new Map(),
    waiting: new Map(),
    queue: new Map(),
    timed: new Map(),
    blocks: [],
    kiosks: new Map(),
    seats: new Map(),
    seatsTaken: new Map(),
    help: new Map(),
  };
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
  };
}

/** Stores a new or changed ticket; the only way in, so that counts and indexes always agree. */
export function putTicket(state: ReceptionState, ticket: Ticket): void {
  const before = state.tickets.get(ticket.id);
  if (before === undefined) state.ticketBySecret.set(ticket.secretHash, ticket.id);
  if (before?.status === 'waiting') {
    count(state.waiting, before, -1);
    state.queue.delete(ticket.id);
  }
  state.tickets.set(ticket.id, ticket);
  if (ticket.status === 'waiting') {
    count(state.waiting, ticket, 1);
    state.queue.set(ticket.id, ticket);
  }
  if (movesAt(ticket) !== undefined) state.timed.set(ticket.id, ticket);
  else if (before !== undefined) state.timed.delete(ticket.id);
}

/** Stores a new or changed use of a place; the only way in, so that the index agrees. */
export function putSeatUse(state: ReceptionState, use: SeatUse): void {
  state.seats.set(use.id, use);
  const key = seatKey(use.kind, use.number);
  if (use.freedAt === undefined) state.seatsTaken.set(key, use);
  else if (state.seatsTaken.get(key)?.id === use.id) state.seatsTaken.delete(key);
}

/** When the clock moves this ticket, ms since 1970: out of the queue, or back into it. */
export function movesAt(ticket: Ticket): number | undefined {
  if (ticket.status === 'waiting') return ticket.missedUntil;
  if (ticket.status === 'parked') return ticket.parkedUntil;
  return undefined;
}

export function queueKey(theme: Theme, language: Language): string {
  return `${theme}.${language}`;
}

export function isOpen(state: ReceptionState): boolean {
  return state.day !== undefined && state.day.closedAt === undefined;
}

function count(waiting: Map<string, number>, ticket: Ticket, by: 1 | -1): void {
  const key = queueKey(ticket.theme, ticket.language);
  const now = (waiting.get(key) ?? 0) + by;
  if (now === 0) waiting.delete(key);
  else waiting.set(key, now);
}
