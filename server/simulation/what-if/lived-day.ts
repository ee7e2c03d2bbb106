import type { Settings } from '#protocol/settings.js';
import type { Language, Outcome, Theme } from '#protocol/vocabulary.js';

import { summarise } from '../../domain/statistics/fold.js';
import type { LivedDay } from '../virtual-centre.js';
import { byHour, islandTimeOf } from './island-time.js';

const MINUTE = 60_000;

/** What one repeat came to. */
export interface Repeat {
  readonly visitors: readonly Fate[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly serviceLevel: { readonly within: number; readonly base: number };
  /** By hour of the day, ms of all islands together. */
  readonly staffed: readonly number[];
  readonly busy: readonly number[];
}

export interface Fate {
  readonly theme: Theme;
  readonly language: Language;
  /** 0 to 23 */
  readonly hour: number;
  /** Minutes from arrival to the call that led to service; absent: not served. */
  readonly wait?: number;
}

/** Counted as the statistics of a real day are. */
export function repeatOf({ centre }: LivedDay, settings: Settings): Repeat {
  const { state, events } = centre;
  const midnight = Date.parse(`${state.day?.date ?? ''}T00:00:00Z`);
  const { outcomes, serviceLevel } = summarise(state, { ...settings, timeZone: 'UTC' });
  const { staffed, busy } = islandTimeOf(events);
  return {
    visitors: [...state.tickets.values()].map(({ theme, language, arrivedAt, interview }) => ({
      ...{ theme, language },
      hour: Math.floor((arrivedAt - midnight) / HOUR),
      ...(interview !== undefined && { wait: (interview.calledAt - arrivedAt) / MINUTE }),
    })),
    outcomes,
    serviceLevel,
    staffed: byHour(staffed, midnight),
    busy: byHour(busy, midnight),
  };
}

const HOUR = 3_600_000;
