import type { DisplayCall, DisplayView } from '#protocol/views.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { dayStatus } from './waiting-counts.js';

/** So many rows fit a 1080 px high screen at a size read from 10 m. */
const MOST_CALLS = 8;

/**
 * The calls a public screen shows: those being made first, then the last that were answered, newest
 * first. Every call being made is shown even when there are more than fit the "last ones".
 */
export function displayView(state: ReceptionState): DisplayView {
  const calling: Timed[] = [];
  const answered: Timed[] = [];
  for (const ticket of state.tickets.values()) {
    const call = ticket.call;
    if (call === undefined) continue;
    const shown: Timed = {
      at: call.at,
      call: {
        callId: call.callId,
        number: ticket.number,
        island: call.island,
        calling: ticket.status === 'called',
      },
    };
    (ticket.status === 'called' ? calling : answered).push(shown);
  }
  const newestFirst = (a: Timed, b: Timed): number => b.at - a.at || b.call.number - a.call.number;
  calling.sort(newestFirst);
  answered.sort(newestFirst);
  const room = Math.max(0, MOST_CALLS - calling.length);
  return {
    audience: 'display',
    day: dayStatus(state),
    calls: [...calling, ...answered.slice(0, room)].map(({ call }) => call),
  };
}

interface Timed {
  readonly at: number;
  readonly call: DisplayCall;
}
