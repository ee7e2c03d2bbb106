import { refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { SeatKind } from '#protocol/vocabulary.js';

import type { Actor, Context, ReceptionPayload } from '../reception/command.js';
import type { Decision, Found } from '../reception/decision.js';
import { happened } from '../reception/decision.js';
import type { ReceptionState } from '../reception/state.js';
import { seatPlan } from './seat-plan.js';
import type { SeatUse } from './seat-use.js';
import { seatKey } from './seat-use.js';

/**
 * A visitor takes a place, for as long as the setting says. Without a number it is the first free one:
 * those that suit a wheelchair go last to people who do not need one. A number that is named is taken as
 * it is.
 */
export function takeSeat(
  state: ReceptionState,
  payload: ReceptionPayload<'take-seat'>,
  actor: Actor,
  { now, settings, newId }: Context,
): Decision {
  const { kind, code } = payload;
  if (useWith(state, code) !== undefined) return refuse('seat-code-in-use');
  const { total, accessible } = seatPlan(kind, settings);
  let number = payload.number;
  if (number === undefined) {
    const suiting = payload.accessible
      ? numbers(1, accessible)
      : [...numbers(accessible + 1, total), ...numbers(1, accessible)];
    number = suiting.find((candidate) => !state.seatsTaken.has(seatKey(kind, candidate)));
    if (number === undefined) return refuse('no-seat-free');
  }
  if (number > total) return refuse('seat-unknown');
  if (state.seatsTaken.has(seatKey(kind, number))) return refuse('seat-taken');
  const until = now + settings.seatMinutes * 60_000;
  const channel = actor.kind === 'device' ? 'kiosk' : 'desk';
  return happened(
    [{ type: 'seat-taken', at: now, useId: newId(), kind, number, code, channel, until }],
    { kind, number, until },
  );
}

/** The visitor gives the place back at a kiosk. */
export function returnSeat(
  state: ReceptionState,
  { code }: ReceptionPayload<'return-seat'>,
  { now }: Context,
): Decision {
  const use = useWith(state, code);
  if (use === undefined) return refuse('seat-code-unknown');
  return happened([{ type: 'seat-freed', at: now, useId: use.id }], {
    kind: use.kind,
    number: use.number,
  });
}

export function freeSeat(
  state: ReceptionState,
  { kind, number }: ReceptionPayload<'free-seat'>,
  { now, settings }: Context,
): Decision {
  const found = useAt(state, kind, number, settings);
  if (!found.ok) return found;
  return happened([{ type: 'seat-freed', at: now, useId: found.value.id }]);
}

/** So many minutes more than were left. */
export function extendSeat(
  state: ReceptionState,
  { kind, number, minutes }: ReceptionPayload<'extend-seat'>,
  { now, settings }: Context,
): Decision {
  const found = useAt(state, kind, number, settings);
  if (!found.ok) return found;
  const { id: useId, until } = found.value;
  return happened([
    { type: 'seat-extended', at: now, useId, until: Math.max(now, until) + minutes * 60_000 },
  ]);
}

/** Who is at a place; it may be one that the settings no longer know. */
function useAt(
  state: ReceptionState,
  kind: SeatKind,
  number: number,
  settings: Settings,
): Found<SeatUse> {
  const use = state.seatsTaken.get(seatKey(kind, number));
  if (use !== undefined) return { ok: true, value: use };
  return refuse(number > seatPlan(kind, settings).total ? 'seat-unknown' : 'seat-not-taken');
}

/** The use that lasts under this code. Codes of uses that have ended may come again. */
function useWith(state: ReceptionState, code: string): SeatUse | undefined {
  for (const use of state.seatsTaken.values()) if (use.code === code) return use;
  return undefined;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
