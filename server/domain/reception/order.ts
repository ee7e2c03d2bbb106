import type { Settings } from '#protocol/settings.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import { dutyOf } from './next-ticket/duty.js';
import { MISSED_RANK } from './next-ticket/rule.js';
import { nextTicketRule } from './next-ticket/rules.js';
import type { Island, ReceptionState, Ticket } from './state.js';
import { queueKey } from './state.js';

type Rule = Settings['nextTicketRule'];

/**
 * The order of the queue (domain.md, life of a ticket) as lists show it: tickets that missed their call and
 * are still within their time; then those with priority, unless the rule is to go by arrival alone; then
 * the others; each by arrival, then number (numbers alone tell no order:
 * docs/decisions/leased-numbers.md). Tickets whose time at the head is over stand in no queue: the clock is
 * about to close them. Whom one island takes first for its languages is no order of all.
 */
export function compareTickets(a: Ticket, b: Ticket, rule: Rule = 'priority'): number {
  return rankOf(a, rule) - rankOf(b, rule) || byArrival(a, b);
}

function byArrival(a: Ticket, b: Ticket): number {
  return a.arrivedAt - b.arrivedAt || a.number - b.number;
}

function rankOf(ticket: Ticket, rule: Rule): 0 | 1 | 2 {
  if (ticket.missedUntil !== undefined) return 0;
  return ticket.priority && rule !== 'arrival' ? 1 : 2;
}

/**
 * Missed its call and its time at the head is over (`until` itself is over): as good as closed, even
 * where the clock's command has not come by yet.
 */
export function isOverdue(ticket: Ticket, now: number): boolean {
  return (
    ticket.status === 'waiting' && ticket.missedUntil !== undefined && ticket.missedUntil <= now
  );
}

/** Which tickets an island takes: theme and language both among its own now. */
export function eligibleFor(island: Island): (ticket: Ticket) => boolean {
  return (ticket) =>
    island.themes.includes(ticket.theme) && island.languages.includes(ticket.language);
}

/**
 * The ticket this island has to call next by the rule that is set, if any: of those it takes, who missed
 * a call comes first whatever the rule. Looks once at every ticket that waits.
 */
export function nextFor(
  state: ReceptionState,
  island: Island,
  now: number,
  settings: Pick<Settings, 'nextTicketRule' | 'serviceLevelMinutes'>,
): Ticket | undefined {
  const rule = nextTicketRule(settings.nextTicketRule);
  const duty = dutyOf(state.islands.values(), settings);
  const eligible = eligibleFor(island);
  let first: Ticket | undefined;
  let firstRank = Infinity;
  for (const ticket of state.queue.values()) {
    if (!eligible(ticket) || isOverdue(ticket, now)) continue;
    const rank =
      ticket.missedUntil === undefined
        ? rule.rank(ticket, now - ticket.arrivedAt, island.languages, duty)
        : MISSED_RANK;
    if (first !== undefined && (rank - firstRank || byArrival(ticket, first)) >= 0) continue;
    first = ticket;
    firstRank = rank;
  }
  return first;
}

/** All who wait, first to be called first. */
export function waitingInOrder(state: ReceptionState, now: number, rule?: Rule): Ticket[] {
  return [...state.queue.values()]
    .filter((ticket) => !isOverdue(ticket, now))
    .toSorted((a, b) => compareTickets(a, b, rule));
}

export interface Position {
  /** Place among all who wait, from 1. */
  readonly place: number;
  /** How many of the same theme and language come before. */
  readonly ahead: number;
}

/** Where each waiting ticket stands, by ticket id, first to be called first. */
export function positionsIn(
  state: ReceptionState,
  now: number,
  rule?: Rule,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const before = new Map<string, number>();
  for (const ticket of waitingInOrder(state, now, rule)) {
    const key = queueKey(ticket.theme, ticket.language);
    const ahead = before.get(key) ?? 0;
    before.set(key, ahead + 1);
    positions.set(ticket.id, { place: positions.size + 1, ahead });
  }
  return positions;
}

/** How many wait for this theme and language: what a ticket taken now has ahead of it. */
export function waitingFor(
  state: ReceptionState,
  theme: Theme,
  language: Language,
  now: number,
): number {
  let waiting = state.waiting.get(queueKey(theme, language)) ?? 0;
  for (const ticket of state.timed.values()) {
    if (ticket.theme !== theme || ticket.language !== language) continue;
    if (isOverdue(ticket, now)) waiting -= 1;
  }
  return waiting;
}

/** Calls of this ticket that count towards a no-show at `now`. */
export function callsThatCount(
  ticket: Ticket,
  settings: Pick<Settings, 'callWindowSeconds'>,
  now: number,
): number {
  const since = now - settings.callWindowSeconds * 1000;
  let calls = 0;
  for (let at = ticket.callsCountFrom ?? 0; at < ticket.callTimes.length; at += 1) {
    if ((ticket.callTimes[at] ?? 0) >= since) calls += 1;
  }
  return calls;
}
