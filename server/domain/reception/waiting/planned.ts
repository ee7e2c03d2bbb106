import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';

import { instantOf, weekdayOf } from '../../calendar.js';
import { closingTime } from '../closing-time.js';
import type { Day } from '../state.js';
import { maskOf } from './groups.js';

/** What settings say of a day, in ms since 1970. */
export interface Planned {
  /** `Infinity` where the day does not close by itself. */
  readonly closes: number;
  /** In order of time. */
  readonly shifts: readonly PlannedShift[];
}

export interface PlannedShift {
  readonly island: number;
  readonly from: number;
  readonly to: number;
  /** Groups it takes. */
  readonly mask: number;
  readonly languages: readonly Language[];
}

/** Worked out once for settings and day: a rota may name hundreds of times of day, and each has to be looked up. */
export function plannedOf(day: Day, settings: Settings): Planned {
  const last = known.get(settings);
  if (last?.day.date === day.date && openedAt(last.day) === openedAt(day)) return last.planned;
  const planned = workOut(day, settings);
  known.set(settings, { day, planned });
  return planned;
}

const known = new WeakMap<Settings, { readonly day: Day; readonly planned: Planned }>();

function openedAt({ reopenedAt, openedAt }: Day): number {
  return reopenedAt ?? openedAt;
}

function workOut(day: Day, settings: Settings): Planned {
  const instant = (time: string): number => instantOf(day.date, time, settings.timeZone);
  const closes = closingTime(day, settings);
  const shifts = (settings.rota[weekdayOf(day.date)] ?? [])
    .filter(({ island }) => island <= settings.islands)
    .map(({ island, from, to, themes, languages }) => ({
      ...{ island, languages, from: instant(from), to: instant(to) },
      mask: maskOf(themes, languages),
    }))
    .sort((a, b) => a.from - b.from);
  return { closes: closes === undefined ? Infinity : instant(closes), shifts };
}
