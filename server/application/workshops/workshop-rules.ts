import { decide } from '../../domain/workshops/decide.js';
import { draftOf } from '../../domain/workshops/draft.js';
import { evolve } from '../../domain/workshops/evolve.js';
import type { LaneRules } from '../lane-rules.js';
import type { Workshops } from '../ports.js';
import { senderOf } from '../sender.js';

/** The programme in its lane: it never closes, and each date's journal begins with all there is. */
export const workshopRules: LaneRules<Workshops> = {
  decide,
  evolve,
  draftOf,
  dayOf: (state) => state.date,
  isClosed: () => false,
  mayBeginDay: (command) => command.kind === 'carry-programme',
  dayBegunBy: (event) => (event.type === 'programme-carried' ? event.date : undefined),
  senderOf,
};
