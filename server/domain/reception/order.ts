import type { Settings } from '#protocol/settings.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { Island, ReceptionState, Ticket } from './state.js';
import { queueKey } from './state.js';

/**
 * The order of the queue (domain.md, life of a ticket): tickets that missed their call and are still
 * within their time, by number; then those with priority; then the others; both by arrival, then
 * number. Tickets whose time at the head is over stand in no queue: the clock is about to close them.
 */
export function compareTickets(a: Ticket, b: Ticket): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.missedUntil !== undefined) return a.number - b.number;
  return a.arrivedAt - b.arrivedAt || a.number - b.number;
}

function rankOf(ticket: Ticket): 0 | 1 | 2 {
  if (ticket.missedUntil !== undefined) return 0;
  return ticket.priority ? 1 : 2;
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

/** The ticket this island has to call next, if any. Looks once at every ticket that waits. */
export function nextFor(state: ReceptionState, island: Island, now: number): Ticket | undefined {
  const eligible = eligibleFor(island);
  let first: Ticket | undefined;
  for (const ticket of state.queue.values()) {
    if (!eligible(ticket) || isOverdue(ticket, now)) continue;
    if (first === undefined || compareTickets(ticket, first) < 0) first = ticket;
  }
  return first;
}

/** All who wait, first to be called first. */
export function waitingInOrder(state: ReceptionState, now: number): Ticket[] {
  return [...state.queue.values()]
    .filter((ticket) => !isOverdue(ticket, now))
    .toSorted(compareTickets);
}

/**
 * How many of the same theme and language come before this waiting ticket. For the last ticket taken
 * (unless something special moved it forward) nothing but the counts is looked at.
 */
export function aheadOf(state: ReceptionState, ticket: Ticket, now: number): number {
  if (
    ticket.number === state.nextNumber - 1 &&
    !ticket.priority &&
    ticket.missedUntil === undefined
  ) {
    return waitingFor(state, ticket.theme, ticket.language, now) - 1;
  }
  let ahead = 0;
  for (const other of state.queue.values()) {
    if (other.theme !== ticket.theme || other.language !== ticket.language) continue;
    if (!isOverdue(other, now) && compareTickets(other, ticket) < 0) ahead += 1;
  }
  return ahead;
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
