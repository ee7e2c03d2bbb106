import type { DisplayCall, DisplayView } from '#protocol/views.js';

import type { Call, ReceptionState, Ticket } from '../../domain/reception/state.js';
import type { ViewEnvironment } from './environment.js';
import { dayStatus } from './waiting-counts.js';

/** So many rows fit a 1080 px high screen at a size read from 10 m. */
const MOST_CALLS = 8;

/**
 * The calls a public screen shows: those being made first, then the last that were answered, newest
 * first. Every call being made is shown even when there are more than fit the "last ones". And today's
 * workshops.
 */
export function displayView(
  state: ReceptionState,
  env: Pick<ViewEnvironment, 'workshops' | 'settings'>,
): DisplayView {
  const calling: CalledTicket[] = [];
  const answered: CalledTicket[] = [];
  for (const ticket of state.tickets.values()) {
    if (!wasCalled(ticket)) continue;
    if (ticket.status === 'called') calling.push(ticket);
    else keepNewest(answered, ticket);
  }
  calling.sort(newestFirst);
  const room = Math.max(0, MOST_CALLS - calling.length);
  return {
    audience: 'display',
    day: dayStatus(state),
    calls: [...calling, ...answered.slice(0, room)].map(displayCall),
    workshops: env.workshops.display,
    timeZone: env.settings.timeZone,
  };
}

type CalledTicket = Ticket & { readonly call: Call };

function wasCalled(ticket: Ticket): ticket is CalledTicket {
  return ticket.call !== undefined;
}

/** The few newest, in order: a day's hundreds of calls are looked at with every change. */
function keepNewest(newest: CalledTicket[], ticket: CalledTicket): void {
  const last = newest[MOST_CALLS - 1];
  if (last !== undefined && newestFirst(last, ticket) < 0) return;
  const after = newest.findIndex((other) => newestFirst(ticket, other) < 0);
  newest.splice(after === -1 ? newest.length : after, 0, ticket);
  if (newest.length > MOST_CALLS) newest.pop();
}

function newestFirst(a: CalledTicket, b: CalledTicket): number {
  return b.call.at - a.call.at || b.number - a.number;
}

function displayCall({ call, number, status }: CalledTicket): DisplayCall {
  return { callId: call.callId, number, island: call.island, calling: status === 'called' };
}
