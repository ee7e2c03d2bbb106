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
