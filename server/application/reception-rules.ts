import { decide } from '../domain/reception/decide.js';
import { draftOf } from '../domain/reception/draft.js';
import { evolve } from '../domain/reception/evolve.js';
import type { LaneRules } from './lane-rules.js';
import type { Reception } from './ports.js';
import { senderOf } from './sender.js';

/** The reception's day in its lane: a steward or the opening hours open it, and then it has a journal. */
export const receptionRules: LaneRules<Reception> = {
  decide,
  evolve,
  draftOf,
  dayOf: (state) => state.day?.date,
  isClosed: (state) => state.day?.closedAt !== undefined,
  mayBeginDay: (command) => command.kind === 'open-day',
  dayBegunBy: (event) => (event.type === 'day-opened' ? event.date : undefined),
  senderOf,
};
