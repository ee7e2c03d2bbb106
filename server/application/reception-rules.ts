import { refuse } from '#protocol/refusals.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import { endOfDate } from '../domain/calendar.js';
import type { Context } from '../domain/reception/command.js';
import { decide } from '../domain/reception/decide.js';
import { draftOf } from '../domain/reception/draft.js';
import { evolve } from '../domain/reception/evolve.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { isOpen } from '../domain/reception/state.js';
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

/** The same rules with a clock on the wall: a day ends at its midnight, a ticket keeps what its visitor was told. */
export function receptionRulesTelling(
  told: (state: ReceptionState, theme: Theme, language: Language) => ToldWait | undefined,
): LaneRules<Reception> {
  return {
    ...receptionRules,
    decide: (state, command, actor, context) =>
      decideByMidnight(state, command, actor, {
        ...context,
        expectedWait: (theme, language) => told(state, theme, language),
      }),
  };
}

/**
 * Past its midnight a day is over, though the clock closes it, as of then, only a moment later: nobody takes
 * a ticket or is served on it any more, and what a kiosk still delivers was there before.
 */
function decideByMidnight(...[state, command, actor, context]: Parameters<typeof decide>) {
  const midnight = midnightPassed(state, context);
  if (midnight === undefined) return decide(state, command, actor, context);
  if (command.kind === 'deliver-ticket')
    return decide(state, command, actor, { ...context, now: midnight - 1 });
  const isForTheNext = command.kind === 'close-day' || command.kind === 'open-day';
  return isForTheNext ? decide(state, command, actor, context) : refuse('day-closed');
}

/** The midnight that ended the open day, ms since 1970; `undefined` where there is none. */
function midnightPassed(state: ReceptionState, { today, settings }: Context): number | undefined {
  if (!isOpen(state) || state.day === undefined || state.day.date >= today) return undefined;
  return endOfDate(state.day.date, settings.timeZone);
}
