import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { localTime } from '../../calendar.js';
import type { Island, ReceptionState } from '../state.js';
import { maskOf } from './groups.js';
import { callsIn, isOnDuty } from './on-duty.js';
import { plannedOf } from './planned.js';
import { spentOf, themeOfLength } from './today.js';

/** A stretch in which an island calls; minutes from now. */
export interface Stint {
  readonly from: number;
  readonly to: number;
  /** Groups it takes. */
  readonly mask: number;
  readonly languages: readonly Language[];
}

/** An island as a replay begins with it. Minutes. */
export interface Server {
  readonly island: number;
  /** What it does now; `away`: until its first stint begins. */
  readonly doing: 'free' | 'called' | 'serving' | 'away';
  /** So long already: the call, or the interview. */
  readonly elapsed: number;
  /** Of the visitor it has, index in `THEMES`. */
  readonly theme: number;
  /** In order of time, at least one. */
  readonly stints: readonly Stint[];
}

/** The house as a replay begins with it. */
export interface Staffing {
  readonly servers: readonly Server[];
  /** Groups that somebody on duty takes: for others nobody knows. */
  readonly onDuty: number;
}

const MINUTE = 60_000;
/** What comes after so long is told to nobody: no replay goes beyond it. Minutes. */
const HORIZON = 12 * 60;
/** Who should have come is waited for so long, and expected after so much more. */
const LATE = 10;
const LATE_STILL = 5;

/**
 * The islands on duty and those to come before closing, as far as it is known: when each may call again,
 * for whom, and until when.
 */
export function staffingOf(state: ReceptionState, now: number, settings: Settings): Staffing {
  const { day } = state;
  if (day === undefined) return { servers: [], onDuty: 0 };
  const { closes, shifts } = plannedOf(day, settings);
  const end = Math.min(HORIZON, Math.max(0, (closes - now) / MINUTE));
  const planned = new Map<number, Stint[]>();
  const ended = new Set<number>();
  const isToday = localTime(now, settings.timeZone).date === day.date;
  for (const { island, from, to, mask, languages } of isToday ? shifts : []) {
    if (to <= now) ended.add(island);
    const stint = {
      from: (from - now) / MINUTE,
      to: Math.min(end, (to - now) / MINUTE),
      ...{ mask, languages },
    };
    if (to <= now || stint.from >= stint.to) continue;
    const others = planned.get(island);
    if (others === undefined) planned.set(island, [stint]);
    else others.push(stint);
  }

  const servers: Server[] = [];
  let onDuty = 0;
  const present = [...state.islands.values()].sort(
    (a, b) => a.since - b.since || a.island - b.island,
  );
  for (const island of present) {
    const shiftsOfIsland = planned.get(island.island) ?? [];
    planned.delete(island.island);
    const calls = callsIn(state, island, now);
    if (isOnDuty(calls)) onDuty |= maskOf(island.themes, island.languages);
    if (calls < Infinity) {
      const over = ended.has(island.island);
      servers.push(serverOf(state, island, calls, shiftsOfIsland, now, end, over));
    } else {
      const coming = shiftsOfIsland.filter(({ from }) => from > 0);
      if (coming.length > 0) servers.push(awayUntil(island.island, coming));
    }
  }
  for (const [island, stints] of [...planned].sort(([a], [b]) => a - b)) {
    const coming = stints
      .filter(({ from }) => from > -LATE)
      .map((stint) => (stint.from > 0 ? stint : { ...stint, from: LATE_STILL }));
    if (coming.length > 0) servers.push(awayUntil(island, coming));
  }
  return { servers, onDuty };
}

function awayUntil(island: number, stints: readonly Stint[]): Server {
  return { island, doing: 'away', elapsed: 0, theme: 0, stints };
}

/** @param calls in so many minutes, or as soon as its visitor has gone @param closing minutes from now */
function serverOf(
  state: ReceptionState,
  island: Island,
  calls: number,
  planned: readonly Stint[],
  now: number,
  closing: number,
  hadShift: boolean,
): Server {
  const ticket = island.ticketId === undefined ? undefined : state.tickets.get(island.ticketId);
  const own = { mask: maskOf(island.themes, island.languages), languages: island.languages };
  const current = planned.find(({ from }) => from <= 0);
  const later = planned.filter((stint) => stint !== current);
  const next = later[0]?.from ?? Infinity;
  // Beyond its shift with a visitor: it goes once that one is done. Beyond it and free: nobody knows.
  const over = hadShift && current === undefined && ticket !== undefined;
  let to = over ? 0 : Math.min(closing, current?.to ?? next);
  if (island.until !== undefined) {
    const until = (island.until - now) / MINUTE;
    if (until > 0) to = Math.min(closing, until);
    else if (ticket !== undefined) to = 0;
  }
  const stints = [{ from: calls, to, ...own }, ...later.filter((stint) => stint.to > to)];
  if (ticket === undefined) {
    return {
      island: island.island,
      doing: calls > 0 ? 'away' : 'free',
      elapsed: 0,
      theme: 0,
      stints,
    };
  }
  return {
    island: island.island,
    doing: ticket.status === 'called' ? 'called' : 'serving',
    elapsed:
      ticket.status === 'called'
        ? (now - (ticket.callTimes.at(-1) ?? now)) / MINUTE
        : spentOf(ticket, now),
    theme: THEMES.indexOf(themeOfLength(ticket)),
    stints,
  };
}

/** How many of those that call now speak each language. */
export function speakingOf(servers: readonly Server[]): Record<Language, number> {
  const speaking = Object.fromEntries(LANGUAGES.map((language) => [language, 0])) as Record<
    Language,
    number
  >;
  for (const { stints } of servers) {
    const [first] = stints;
    if (first === undefined || first.from > 0) continue;
    for (const language of first.languages) speaking[language] += 1;
  }
  return speaking;
}
