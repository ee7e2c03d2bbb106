import type { Occupation } from '#protocol/jobs/directory.js';

import { matchingSessions } from '../../../../shared/workshops/matching.js';
import type { Workshop } from '../../../../shared/workshops/sessions.js';
import type { JobsScreen } from '../jobs-screen.js';

/** Sessions about an occupation. Cut off, nobody knows of seats: then there are none to show. */
export function workshopsAbout(
  { flow }: JobsScreen,
  { isco, theme }: Pick<Occupation, 'isco' | 'theme'>,
): readonly Workshop[] {
  return flow.online ? matchingSessions(flow.view.workshops, isco, theme) : [];
}
