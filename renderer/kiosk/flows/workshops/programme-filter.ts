import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';
import { FORMATS } from '#protocol/workshops/vocabulary.js';

import { byDay, fits, workshopsOf } from '../../../shared/workshops/sessions.js';
import type {
  Sessions,
  Workshop,
  WorkshopDay,
  WorkshopFilter,
} from '../../../shared/workshops/sessions.js';
import type { Facet } from './workshops-visit.js';

/**
 * Sessions that somebody at the kiosk may look for. Cancelled ones too, so that nobody waits there.
 * @param now ms since 1970
 */
export function onOffer(view: Sessions, now: number): readonly Workshop[] {
  return workshopsOf(view).filter(
    ({ session }) => session.signUp !== 'over' && session.endsAt > now,
  );
}

/** By day; within it what the visitor understands comes first, both are there. */
export function daysOf(workshops: readonly Workshop[], language: Language): readonly WorkshopDay[] {
  const isForeign = ({ activity }: Workshop) =>
    activity.language !== language && activity.language !== 'both';
  return byDay(workshops).map(({ date, workshops: ofDay }) => ({
    date,
    workshops: [...ofDay.filter((each) => !isForeign(each)), ...ofDay.filter(isForeign)],
  }));
}

export function filtered(
  workshops: readonly Workshop[],
  filter: WorkshopFilter,
): readonly Workshop[] {
  return workshops.filter((each) => fits(each, filter));
}

export function isFiltered(filter: WorkshopFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

export interface FacetOption {
  /** What is chosen with it. */
  readonly filter: WorkshopFilter;
  /** Sessions there would be. */
  readonly count: number;
}

/** What one can choose and find something by, given what else is chosen; the visitor's language first. */
export function optionsOf(
  workshops: readonly Workshop[],
  filter: WorkshopFilter,
  facet: Facet,
  language: Language,
): readonly FacetOption[] {
  return candidates(workshops, facet, language)
    .map((chosen) => {
      const next = { ...filter, ...chosen };
      return { filter: next, count: filtered(workshops, next).length };
    })
    .filter(({ count }) => count > 0);
}

function candidates(
  workshops: readonly Workshop[],
  facet: Facet,
  language: Language,
): readonly WorkshopFilter[] {
  switch (facet) {
    case 'date':
      return byDay(workshops).map(({ date }) => ({ date }));
    case 'theme':
      return THEMES.map((theme) => ({ theme }));
    case 'spoken':
      return [language, ...LANGUAGES.filter((other) => other !== language)].map((spoken) => ({
        spoken,
      }));
    case 'format':
      return FORMATS.map((format) => ({ format }));
  }
}

export function without(filter: WorkshopFilter, facet: Facet): WorkshopFilter {
  return { ...filter, [facet]: undefined };
}

/** A day of a programme that is too long to be turned through whole, and those round it with something on. */
export interface DayAlone {
  /** `YYYY-MM-DD`, as the others. */
  readonly date: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The day that is chosen, else the first; `undefined` where all days together are few enough.
 * @param crowded the words are large or the screen is half: less goes on a page
 */
export function dayAlone(
  workshops: readonly Workshop[],
  filter: WorkshopFilter,
  crowded: boolean,
): DayAlone | undefined {
  const onAnyDay = filtered(workshops, without(filter, 'date'));
  if (onAnyDay.length <= (crowded ? MOST_AT_ONCE.crowded : MOST_AT_ONCE.plain)) return undefined;
  const dates = byDay(onAnyDay).map(({ date }) => date);
  const date = filter.date ?? dates[0];
  if (date === undefined) return undefined;
  return {
    date,
    before: dates.findLast((other) => other < date),
    after: dates.find((other) => other > date),
  };
}

/** Sessions that fit about four pages. */
const MOST_AT_ONCE = { plain: 12, crowded: 4 } as const;
