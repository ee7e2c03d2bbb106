import type { Settings } from '#protocol/settings.js';

import { endOfDate, localTime } from '../domain/calendar.js';
import { closingTime } from '../domain/reception/closing-time.js';
import type { ReceptionCommand } from '../domain/reception/command.js';
import { nextDue } from '../domain/reception/due.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { isOpen } from '../domain/reception/state.js';

/** A command the clock gives, and when it counts as given (ms since 1970). */
export interface ClockCommand {
  readonly command: ReceptionCommand;
  readonly at: number;
}

/**
 * What the clock has to do now, or `undefined`.
 *
 * - A day never runs past its midnight: it is closed as of that midnight, even when the server was off.
 * - Where opening hours are set, the day opens by itself once, and closes by itself after closing time
 *   as soon as nobody is being called or served: an interview is never cut off by the clock.
 * - Missed and parked tickets whose time has come, places in the multimedia space whose time is over.
 */
export function clockCommand(
  state: ReceptionState,
  now: number,
  settings: Settings,
): ClockCommand | undefined {
  const local = localTime(now, settings.timeZone);
  if (isOpen(state) && state.day !== undefined) {
    if (state.day.date < local.date) {
      const midnight = endOfDate(state.day.date, settings.timeZone);
      return {
        command: closeDay,
        at: Math.max(midnight - 1, state.day.reopenedAt ?? state.day.openedAt),
      };
    }
    const closes = closingTime(state.day, settings);
    if (closes !== undefined && local.time >= closes) {
      const busy = [...state.islands.values()].some((island) => island.ticketId !== undefined);
      if (!busy) return { command: closeDay, at: now };
    }
    const due = nextDue(state);
    return due !== undefined && due <= now ? { command: tick, at: now } : undefined;
  }
  const hours = settings.openingHours[local.weekday];
  const untouchedToday = state.day === undefined || state.day.date < local.date;
  if (hours && untouchedToday && local.time >= hours.opens && local.time < hours.closes) {
    return { command: openDay, at: now };
  }
  return undefined;
}

const closeDay: ReceptionCommand = { kind: 'close-day', payload: {} };
const openDay: ReceptionCommand = { kind: 'open-day', payload: {} };
const tick: ReceptionCommand = { kind: 'tick', payload: {} };
