import type { Language, Theme } from '#protocol/vocabulary.js';

import { decide } from '../domain/reception/decide.js';
import { draftOf } from '../domain/reception/draft.js';
import { evolve } from '../domain/reception/evolve.js';
import type { ReceptionState } from '../domain/reception/state.js';
import type { ToldWait } from '../domain/reception/waiting-time.js';
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

/** The same rules where waits are known: a ticket keeps what its visitor was told. */
export function receptionRulesTelling(
  told: (state: ReceptionState, theme: Theme, language: Language) => ToldWait | undefined,
): LaneRules<Reception> {
  return {
    ...receptionRules,
    decide: (state, command, actor, context) =>
      decide(state, command, actor, {
        ...context,
        expectedWait: (theme, language) => told(state, theme, language),
      }),
  };
}
