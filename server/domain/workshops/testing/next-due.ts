import type { Settings } from '#protocol/settings.js';

import { dueAt } from '../due.js';
import type { ProgrammeState } from '../state.js';

/** When the clock next has something to do, ms since 1970; `undefined`: nothing. */
export function nextDue(state: ProgrammeState, settings: Settings): number | undefined {
  return dueAt(state, settings, Infinity)[0]?.at;
}
