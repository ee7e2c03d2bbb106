import { ok, refuse } from '#protocol/refusals.js';

import { instantOf } from '../../calendar.js';
import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision, Found } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { staffedIsland } from '../find.js';
import { sameChoice } from '../notes.js';
import type { ReceptionState } from '../state.js';

/**
 * An advisor takes an island, or changes what the own island takes for now. How long somebody means to stay
 * is said each time, or not at all: nothing said before holds on.
 */
export function signIn(
  state: ReceptionState,
  { island, languages, themes, until: untilTime }: ReceptionPayload<'sign-in-island'>,
  actor: Actor,
  context: Context,
): Decision {
  if (actor.kind !== 'staff') return refuse('not-allowed');
  if (island > context.settings.islands) return refuse('island-unknown');
  const { staffId } = actor;
  const before = state.islands.get(island);
  if (before !== undefined && before.staffId !== staffId) return refuse('island-taken');
  for (const other of state.islands.values()) {
    if (other.staffId === staffId && other.island !== island) {
      return refuse('already-at-another-island', { island: other.island });
    }
  }
  const found = laterToday(state, untilTime, context);
  if (!found.ok) return found;
  const until = found.value;
  const same =
    before !== undefined &&
    sameChoice(before.languages, languages) &&
    sameChoice(before.themes, themes) &&
    before.until === until;
  if (same) return unchanged();
  return happened([
    {
      type: 'island-signed-in',
      at: context.now,
      island,
      staffId,
      languages,
      themes,
      ...(until !== undefined && { until }),
    },
  ]);
}

/** A time of day still to come on the day that is open, ms since 1970. */
function laterToday(
  state: ReceptionState,
  time: string | undefined,
  { now, today, settings }: Context,
): Found<number | undefined> {
  if (time === undefined) return ok(undefined);
  const at = instantOf(state.day?.date ?? today, time, settings.timeZone);
  return at > now ? ok(at) : refuse('time-passed');
}

export function signOut(
  state: ReceptionState,
  { island }: ReceptionPayload<'sign-out-island'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  if (staffed.value.ticketId !== undefined) return refuse('island-busy');
  return happened([{ type: 'island-signed-out', at: context.now, island }]);
}

/** A break ends when somebody ends it; `minutes` only says when it is expected to. */
export function startBreak(
  state: ReceptionState,
  { island, minutes }: ReceptionPayload<'start-break'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  if (staffed.value.ticketId !== undefined) return refuse('island-busy');
  const running = staffed.value.break;
  if (running !== undefined && minutes === undefined && running.until === undefined) {
    return unchanged();
  }
  return happened([
    {
      type: 'break-started',
      at: context.now,
      island,
      ...(minutes !== undefined && { until: context.now + minutes * 60_000 }),
    },
  ]);
}

export function endBreak(
  state: ReceptionState,
  { island }: ReceptionPayload<'end-break'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  if (staffed.value.break === undefined) return refuse('island-not-on-break');
  return happened([{ type: 'break-ended', at: context.now, island }]);
}
