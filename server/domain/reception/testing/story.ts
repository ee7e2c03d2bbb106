import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';
import type { Channel, Language, Outcome, SeatKind, Theme } from '#protocol/vocabulary.js';

import type { Actor, ReceptionCommand } from '../command.js';
import { decide } from '../decide.js';
import type { Decision } from '../decision.js';
import type { ReceptionEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { ReceptionState } from '../state.js';
import { emptyState } from '../state.js';
import type { ToldWait } from '../waiting-time.js';

/** Words to tell short stories in: minutes after nine, tickets and calls by their numbers. */
export const NINE = Date.UTC(2026, 2, 2, 8);
export const TODAY = '2026-03-02';
export const at = (minute: number): number => NINE + minute * 60_000;

export const steward: Actor = { kind: 'staff', staffId: 'steward', roles: ['steward'] };
export const advisor: Actor = { kind: 'staff', staffId: 'advisor', roles: ['advisor'] };
export const colleague: Actor = { kind: 'staff', staffId: 'colleague', roles: ['advisor'] };
export const editor: Actor = { kind: 'staff', staffId: 'editor', roles: ['editor'] };
export const kiosk: Actor = { kind: 'device', deviceId: 'k1', device: 'kiosk' };
export const otherKiosk: Actor = { kind: 'device', deviceId: 'k2', device: 'kiosk' };
export const display: Actor = { kind: 'device', deviceId: 'd1', device: 'display' };
export const system: Actor = { kind: 'system' };
export const phoneOf = (number: number): Actor => ({ kind: 'phone', ticketId: `t${number}` });

export const opened: Extract<ReceptionEvent, { type: 'day-opened' }> = {
  type: 'day-opened',
  at: NINE,
  date: TODAY,
};
export const closed = (minute: number): ReceptionEvent => ({ type: 'day-closed', at: at(minute) });

export function taken(
  number: number,
  minute: number,
  theme: Theme = 'work',
  language: Language = 'fr',
): Extract<ReceptionEvent, { type: 'ticket-taken' }> {
  return {
    type: 'ticket-taken',
    at: at(minute),
    ticketId: `t${number}`,
    number,
    theme,
    language,
    channel: 'kiosk',
    secretHash: `hash-${number}`,
    shortCode: 'ACDE34',
    kiosk: 'k1',
  };
}

/** Given by a cut-off kiosk at `arrived`, delivered at `minute`. */
export function delivered(
  number: number,
  minute: number,
  arrived: number,
  kioskId = 'k1',
): Extract<ReceptionEvent, { type: 'ticket-taken' }> {
  return { ...taken(number, minute), kiosk: kioskId, arrivedAt: at(arrived) };
}

export const leased = (
  kioskId: string,
  from: number,
  to: number,
  minute: number,
): ReceptionEvent => ({ type: 'numbers-leased', at: at(minute), kiosk: kioskId, from, to });

/** Ticket ids keep the number the ticket had first. */
export const renumbered = (
  first: number,
  number: number,
  minute: number,
  arrived: number,
): ReceptionEvent => ({
  type: 'ticket-renumbered',
  at: at(minute),
  ticketId: `t${first}`,
  number,
  kiosk: 'k1',
  arrivedAt: at(arrived),
});

/** Use ids are `u<kind>-<number>-<minute>`; codes are the place's. */
export function seated(
  kind: SeatKind,
  number: number,
  minute: number,
  channel: Channel = 'kiosk',
): Extract<ReceptionEvent, { type: 'seat-taken' }> {
  return {
    type: 'seat-taken',
    at: at(minute),
    useId: `u${kind}-${number}-${minute}`,
    kind,
    number,
    code: `${kind}-${number}`,
    channel,
    until: at(minute + 60),
  };
}
export const freed = (
  kind: SeatKind,
  number: number,
  taken: number,
  minute: number,
): ReceptionEvent => ({ type: 'seat-freed', at: at(minute), useId: `u${kind}-${number}-${taken}` });

/** Call ids count up by what is called when: `c<number>-<minute>`. */
export const called = (number: number, island: number, minute: number): ReceptionEvent => ({
  type: 'ticket-called',
  at: at(minute),
  ticketId: `t${number}`,
  island,
  callId: `c${number}-${minute}`,
});
export const shown = (number: number, minute: number): ReceptionEvent => ({
  type: 'call-shown',
  at: at(minute),
  ticketId: `t${number}`,
  callId: `c${number}-${minute}`,
});
export const started = (number: number, island: number, minute: number): ReceptionEvent => ({
  type: 'interview-started',
  at: at(minute),
  ticketId: `t${number}`,
  island,
});
export const missed = (number: number, minute: number, until = minute + 15): ReceptionEvent => ({
  type: 'ticket-missed',
  at: at(minute),
  ticketId: `t${number}`,
  until: at(until),
});
export const parked = (number: number, minute: number, until?: number): ReceptionEvent => ({
  type: 'ticket-parked',
  at: at(minute),
  ticketId: `t${number}`,
  ...(until !== undefined && { until: at(until) }),
});
export const returned = (number: number, minute: number): ReceptionEvent => ({
  type: 'ticket-returned',
  at: at(minute),
  ticketId: `t${number}`,
});
export const transferred = (
  number: number,
  minute: number,
  theme: Theme,
  language: Language = 'fr',
): ReceptionEvent => ({
  type: 'ticket-transferred',
  at: at(minute),
  ticketId: `t${number}`,
  theme,
  language,
});
export const prioritised = (number: number, minute: number, priority = true): ReceptionEvent => ({
  type: 'priority-set',
  at: at(minute),
  ticketId: `t${number}`,
  priority,
});
export const ended = (number: number, outcome: Outcome, minute: number): ReceptionEvent => ({
  type: 'ticket-closed',
  at: at(minute),
  ticketId: `t${number}`,
  outcome,
});
export function signedIn(
  island: number,
  staffId: string,
  minute: number,
  themes: readonly Theme[] = ['work'],
  languages: readonly Language[] = ['fr'],
): ReceptionEvent {
  return { type: 'island-signed-in', at: at(minute), island, staffId, languages, themes };
}
export const signedOut = (island: number, minute: number): ReceptionEvent => ({
  type: 'island-signed-out',
  at: at(minute),
  island,
});
export const onBreak = (island: number, minute: number, until?: number): ReceptionEvent => ({
  type: 'break-started',
  at: at(minute),
  island,
  ...(until !== undefined && { until: at(until) }),
});
export const breakEnded = (island: number, minute: number): ReceptionEvent => ({
  type: 'break-ended',
  at: at(minute),
  island,
});

export function stateAfter(given: readonly ReceptionEvent[]): ReceptionState {
  const state = emptyState();
  for (const event of given) evolve(state, event);
  return state;
}

export interface Moment {
  /** Minutes after nine. */
  readonly minute: number;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  /** Ids given to new tickets and calls, in turn. */
  readonly ids?: readonly string[];
  /** What is known of every wait; absent: nothing. */
  readonly wait?: ToldWait;
}

/** What the rules make of a command after all that has happened. */
export function decideAfter(
  given: readonly ReceptionEvent[],
  command: ReceptionCommand,
  by: Actor,
  { minute, today = TODAY, settings = {}, ids = [], wait }: Moment,
): Decision {
  const left = [...ids];
  return decide(stateAfter(given), command, by, {
    now: at(minute),
    today,
    settings: { ...defaultSettings, ...settings },
    newId: () => left.shift() ?? 'no-id-foreseen',
    ...(wait !== undefined && { expectedWait: () => wait }),
  });
}
