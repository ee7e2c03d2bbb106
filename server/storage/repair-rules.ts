import type { Reception, Workshops } from '../application/ports.js';
import { draftOf } from '../domain/reception/draft.js';
import { evolve } from '../domain/reception/evolve.js';
import { emptyState } from '../domain/reception/state.js';
import { draftOf as programmeDraftOf } from '../domain/workshops/draft.js';
import { evolve as evolveProgramme } from '../domain/workshops/evolve.js';
import { keptOf } from '../domain/workshops/kept.js';
import { emptyProgramme } from '../domain/workshops/state.js';
import type { MendRules } from './journal-mend.js';

/** Each day of the reception begins anew. */
export const mendReception: MendRules<Reception> = {
  emptyState,
  evolve,
  draftOf,
  fits: (state, event) => event.type === 'day-opened' || state.day !== undefined,
  beginning: (day, at) => [{ type: 'day-opened', at, date: day }],
  noAnswer: {},
};

/** Each day of the programme begins with all there is: as the day before left it, where that is lost. */
export const mendProgramme: MendRules<Workshops> = {
  emptyState: emptyProgramme,
  evolve: evolveProgramme,
  draftOf: programmeDraftOf,
  fits(state, event) {
    if (event.type === 'programme-carried') return true;
    if (state.date === undefined) return false;
    const isOfActivity = event.type === 'session-planned' || event.type === 'session-changed';
    return !isOfActivity || state.activities.has(event.plan.activityId);
  },
  beginning: (day, at, before) => [
    { type: 'programme-carried', at, date: day, programme: keptOf(before) },
  ],
  noAnswer: {},
};
