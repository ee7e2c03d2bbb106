import type { NumberRange } from '#protocol/commands.js';
import type { InterviewNotes, OwnDay } from '#protocol/desk-views.js';
import type {
  Channel,
  HelpKind,
  Language,
  Outcome,
  PeopleKind,
  Theme,
  TicketStatus,
  Undoable,
} from '#protocol/vocabulary.js';

import type { SeatUse } from '../multimedia/seat-use.js';
import type { ToldWait } from './waiting-time.js';

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
  /** By a secret's hash, the ticket it opens: of a double that was merged, the one that stays. */
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
  /** People counted by hand, by kind; no entry for none. */
  people: Map<PeopleKind, number>;
  /** When islands were staffed today, and for what: by a key of its own for each stretch. */
  stretches: Map<string, Stretch>;
  /** Each advisor's own day, by staff id. */
  ownDays: Map<string, OwnDay>;
}

/** An island staffed without a pause for the same languages and themes; breaks end one, as signing out does. */
export interface Stretch {
  readonly island: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  readonly from: number;
  /** Absent while it lasts. */
  readonly to?: number;
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
  /** Was put aside at least once. */
  readonly wasParked?: true;
  /** Set at the first start and kept over transfers: one interview. */
  readonly interview?: Interview;
  readonly transfers: number;
  /** What it was taken for; only on a ticket that was transferred. */
  readonly takenFor?: { readonly theme: Theme; readonly language: Language };
  readonly outcome?: Outcome;
  readonly closedAt?: number;
  /** How long the visitor was told to expect, when it was taken. */
  readonly told?: ToldWait;
  /** Noted by the last advisor who noted anything (`notedBy`); of the whole interview: `notesOf`. */
  readonly notes?: InterviewNotes;
  /** Staff id. */
  readonly notedBy?: string;
  /** Noted by the advisors before: whoever takes the interview over sees its theme and length, no more. */
  readonly earlierNotes?: InterviewNotes;
  /** A double: closed without an outcome; the id of the ticket that stays. */
  readonly mergedInto?: string;
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
  /** Until when somebody means to stay. */
  readonly until?: number;
  /** What the last verb here may take back. */
  readonly undo?: UndoRecord;
  /** The interview that ended here last, by the same advisor: it may still be noted. */
  readonly endedTicketId?: string;
}

/** How things were before a verb that may be taken back for a moment. */
export interface UndoRecord {
  readonly what: Undoable;
  readonly at: number;
  /** The ticket as it was at the island; only as long as it is as the verb left it may it come back. */
  readonly before: Ticket;
  /** Start of what the island did then. */
  readonly since: number;
  /** Of the island's advisor, before it; absent: nothing yet. */
  readonly ownDay?: OwnDay;
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
    people: new Map(),
    stretches: new Map(),
    ownDays: new Map(),
  };
}

/** The ticket a visitor holds: this one, or the one it was merged into, however often. */
export function stayingTicket(state: ReceptionState, id: string): Ticket | undefined {
  let ticket = state.tickets.get(id);
  while (ticket?.mergedInto !== undefined) ticket = state.tickets.get(ticket.mergedInto);
  return ticket;
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
