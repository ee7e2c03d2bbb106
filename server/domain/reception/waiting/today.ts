import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { ReceptionState, Ticket } from '../state.js';
import { groupOf, GROUPS } from './groups.js';
import { LONGEST_MINUTES } from './learned.js';

const MINUTE = 60_000;
/** Arrivals are counted over so long; minutes. */
const LATELY = 45;
/** A longer pause between two visitors was something else than tidying up; minutes. */
const LONGEST_PAUSE = 5;

/** What the day itself has shown so far. Minutes. */
export interface Today {
  /** Time at islands of interviews that have ended. */
  readonly ended: Readonly<Record<Theme, readonly number[]>>;
  /** Time at islands so far of those that run. */
  readonly running: Readonly<Record<Theme, readonly number[]>>;
  readonly walks: { readonly count: number; readonly minutes: number };
  /** From the end of one visit to the call of the next, where somebody was waiting for it. */
  readonly pauses: { readonly count: number; readonly minutes: number };
  readonly called: number;
  readonly noShows: number;
  /** From the first call of a no-show to its end. */
  readonly absences: { readonly count: number; readonly minutes: number };
  readonly left: number;
  readonly waited: number;
  readonly tickets: number;
  readonly priority: number;
  /** Of each group: how many were taken today. */
  readonly byGroup: readonly number[];
  /** Tickets a minute lately. */
  readonly arrivals: number;
}

/** Theme that an interview's length counts for: what it was taken for. */
export function themeOfLength({ takenFor, theme }: Ticket): Theme {
  return takenFor?.theme ?? theme;
}

/** Reads all tickets of the day once. */
export function todayOf(state: ReceptionState, now: number): Today {
  const ended = lists();
  const running = lists();
  const walks = { count: 0, minutes: 0 };
  const absences = { count: 0, minutes: 0 };
  const byGroup = GROUPS.map(() => 0);
  const counts = { called: 0, noShows: 0, left: 0, waited: 0, tickets: 0, priority: 0 };
  const opened = state.day?.openedAt ?? now;
  const lately = Math.max(now - LATELY * MINUTE, opened);
  let arrivedLately = 0;
  for (const ticket of state.tickets.values()) {
    if (ticket.mergedInto !== undefined) continue;
    const { interview, arrivedAt, callTimes, outcome } = ticket;
    counts.tickets += 1;
    if (ticket.priority) counts.priority += 1;
    if (arrivedAt >= lately) arrivedLately += 1;
    const group = groupOf(ticket.theme, ticket.language);
    byGroup[group] = (byGroup[group] ?? 0) + 1;
    const firstCall = callTimes[0];
    if (firstCall !== undefined) counts.called += 1;
    counts.waited += ((firstCall ?? ticket.closedAt ?? now) - arrivedAt) / MINUTE;
    if (outcome === 'left') counts.left += 1;
    if (outcome === 'no-show' && firstCall !== undefined) {
      counts.noShows += 1;
      absences.count += 1;
      // One that missed its call may be closed by the clock long after the island has gone on.
      const island = (callTimes.at(-1) ?? firstCall) + MINUTE;
      absences.minutes += (Math.min(island, ticket.closedAt ?? island) - firstCall) / MINUTE;
    }
    if (interview === undefined) continue;
    walks.count += 1;
    walks.minutes += (interview.startedAt - interview.calledAt) / MINUTE;
    const theme = themeOfLength(ticket);
    const spent = spentOf(ticket, now);
    if (ticket.status === 'closed') ended[theme].push(Math.min(spent, LONGEST_MINUTES));
    else running[theme].push(Math.min(spent, LONGEST_MINUTES));
  }
  return {
    ended,
    running,
    walks,
    absences,
    pauses: pausesOf(state),
    ...counts,
    byGroup,
    arrivals: arrivedLately / Math.max(10, (now - lately) / MINUTE),
  };
}

/** Minutes of an interview so far. */
export function spentOf({ interview }: Ticket, now: number): number {
  if (interview === undefined) return 0;
  const { spent, runningSince } = interview;
  return (spent + (runningSince === undefined ? 0 : now - runningSince)) / MINUTE;
}

function pausesOf(state: ReceptionState): Today['pauses'] {
  const byIsland = new Map<number, Ticket[]>();
  for (const ticket of state.tickets.values()) {
    if (ticket.interview === undefined || ticket.call === undefined || ticket.transfers > 0)
      continue;
    const there = byIsland.get(ticket.call.island);
    if (there === undefined) byIsland.set(ticket.call.island, [ticket]);
    else there.push(ticket);
  }
  let count = 0;
  let minutes = 0;
  for (const tickets of byIsland.values()) {
    tickets.sort((a, b) => calledAt(a) - calledAt(b));
    for (const [index, next] of tickets.entries()) {
      const before = tickets[index - 1]?.closedAt;
      if (before === undefined || next.arrivedAt >= before) continue;
      const pause = (calledAt(next) - before) / MINUTE;
      if (pause < 0 || pause > LONGEST_PAUSE) continue;
      count += 1;
      minutes += pause;
    }
  }
  return { count, minutes };
}

function calledAt({ interview }: Ticket): number {
  return interview?.calledAt ?? 0;
}

function lists(): Record<Theme, number[]> {
  return Object.fromEntries(THEMES.map((theme) => [theme, []])) as unknown as Record<
    Theme,
    number[]
  >;
}
