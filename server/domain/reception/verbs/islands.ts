import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { staffedIsland } from '../find.js';
import type { ReceptionState } from '../state.js';

/** An advisor takes an island, or changes what the own island takes for now. */
export function signIn(
  state: ReceptionState,
  { island, languages, themes }: ReceptionPayload<'sign-in-island'>,
  actor: Actor,
  { now, settings }: Context,
): Decision {
  if (actor.kind !== 'staff') return refuse('not-allowed');
  if (island > settings.islands) return refuse('island-unknown');
  const { staffId } = actor;
  const before = state.islands.get(island);
  if (before !== undefined && before.staffId !== staffId) return refuse('island-taken');
  for (const other of state.islands.values()) {
    if (other.staffId === staffId && other.island !== island) {
      return refuse('already-at-another-island', { island: other.island });
    }
  }
  if (before && sameChoice(before.languages, languages) && sameChoice(before.themes, themes)) {
    return unchanged();
  }
  return happened([{ type: 'island-signed-in', at: now, island, staffId, languages, themes }]);
}

function sameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
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
