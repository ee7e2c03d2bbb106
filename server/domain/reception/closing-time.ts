import type { Settings } from '#protocol/settings.js';

import { endOfDate, instantOf, localTime, weekdayOf } from '../calendar.js';
import type { Day } from './state.js';

type Hours = Pick<Settings, 'openingHours' | 'timeZone'>;

/**
 * When the day closes by itself, `HH:MM` at the centre: where opening hours are set for it, and it was
 * (re)opened before they end. An evening opened by hand after closing time is left to the steward.
 */
export function closingTime(day: Day, settings: Hours): string | undefined {
  const closes = settings.openingHours[weekdayOf(day.date)]?.closes;
  if (closes === undefined) return undefined;
  const opened = localTime(day.reopenedAt ?? day.openedAt, settings.timeZone);
  return opened.time < closes ? closes : undefined;
}

/** From then on a kiosk that is cut off gives none of its numbers: ms since 1970. */
export function endOfLeases(day: Day, settings: Hours): number {
  const closes = closingTime(day, settings);
  return closes === undefined
    ? endOfDate(day.date, settings.timeZone)
    : instantOf(day.date, closes, settings.timeZone);
}
