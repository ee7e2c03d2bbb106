import type { Theme } from '#protocol/vocabulary.js';
import type { PublicSession } from '#protocol/workshops/views.js';
import type { Format } from '#protocol/workshops/vocabulary.js';

import { takesSignUps, workshopsOf } from './sessions.js';
import type { Sessions, Workshop } from './sessions.js';

/** On the sheet of an occupation: so many sessions, and so many of them that are only about its theme. */
const MOST = 5;
const MOST_OF_THEME = 3;
/** Those where somebody who asks about one occupation finds an answer. */
const GENERAL: readonly Format[] = ['information', 'workshop'];

/**
 * Sessions for the sheet of an occupation that one can still sign up for: those of activities about it or
 * its family, then some about its theme, each the next one first.
 * @param isco the occupation's ISCO-08 code
 */
export function matchingSessions<S extends PublicSession>(
  view: Sessions<S>,
  isco: string,
  theme: Theme,
): readonly Workshop<S>[] {
  const open = workshopsOf(view).filter(({ session }) => takesSignUps(session));
  const about = open.filter(({ activity }) =>
    activity.occupations.some((code) => isco.startsWith(code)),
  );
  const ofTheme = open.filter(
    ({ activity }) =>
      activity.theme === theme &&
      activity.occupations.length === 0 &&
      GENERAL.includes(activity.format),
  );
  return [...about, ...ofTheme.slice(0, MOST_OF_THEME)].slice(0, MOST);
}
