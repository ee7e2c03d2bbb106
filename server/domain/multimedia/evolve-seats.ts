import type { ReceptionEvent } from '../reception/events.js';
import type { ReceptionState } from '../reception/state.js';
import { putSeatUse } from '../reception/put-ticket.js';
import type { SeatUse } from './seat-use.js';

type SeatEvent = Extract<ReceptionEvent, { type: `seat-${string}` | 'help-logged' }>;

/**
 * What an event of the multimedia space makes of the state.
 * @throws Error where it speaks of a use that is not there: the journal is not of this state
 */
export function evolveSeats(state: ReceptionState, event: SeatEvent): void {
  switch (event.type) {
    case 'seat-taken':
      putSeatUse(state, {
        id: event.useId,
        kind: event.kind,
        number: event.number,
        code: event.code,
        channel: event.channel,
        takenAt: event.at,
        until: event.until,
      });
      return;
    case 'seat-freed':
      putSeatUse(state, { ...useOf(state, event.useId), freedAt: event.at });
      return;
    case 'seat-extended':
      putSeatUse(state, { ...useOf(state, event.useId), until: event.until });
      return;
    case 'help-logged': {
      const times = (state.help.get(event.kind) ?? 0) + event.change;
      if (times > 0) state.help.set(event.kind, times);
      else state.help.delete(event.kind);
      return;
    }
  }
}

function useOf(state: ReceptionState, id: string): SeatUse {
  const use = state.seats.get(id);
  if (use === undefined) throw new Error(`no use ${id} of a place in this day`);
  return use;
}
