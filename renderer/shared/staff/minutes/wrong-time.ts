import { MOST_MINUTES_AWAY } from '#protocol/vocabulary.js';

import { minutesUntil } from './time-of-day.js';

/**
 * Why nobody can be away until a time of today: it has passed, or it is further off than the server takes.
 * @param text `HH:MM` at the centre
 * @returns `undefined` where nothing is wrong
 */
export function wrongTime(
  text: string,
  now: number,
  timeZone: string,
): 'passed' | 'tooFar' | undefined {
  const minutes = minutesUntil(text, now, timeZone);
  if (minutes === undefined) return 'passed';
  return minutes > MOST_MINUTES_AWAY ? 'tooFar' : undefined;
}
