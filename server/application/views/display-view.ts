import type { DisplaySettings } from '#protocol/display-settings.js';
import type { DisplayCall, DisplayView } from '#protocol/views.js';

import type { Call, ReceptionState, Ticket } from '../../domain/reception/state.js';
import { isInZone } from './display-zone.js';
import type { ViewEnvironment } from './environment.js';
import { dayStatus } from './waiting-counts.js';

/** So many rows fit a 1080 px high screen at a size read from 10 m. */
const MOST_CALLS = 8;

/**
 * What one public screen shows: the calls of its islands (those being made first, then the last that were
 * answered, newest first; every call being made, even when there are more than fit), today's workshops,
 * waits and the house's notices, as far as its settings say so.
 */
export function displayView(
  state: ReceptionState,
  env: Pick<ViewEnvironment, 'workshops' | 'settings' | 'waits' | 'notices'>,
  settings: DisplaySettings,
): DisplayView {
  return {
    audience: 'display',
    settings,
    day: dayStatus(state),
    calls: calls(state, settings.islands),
    workshops: settings.workshops ? env.workshops.display : [],
    waits: settings.waits ? env.waits.ranges : {},
    notices: env.notices,
    timeZone: env.settings.timeZone,
  };
}

/** The same list for all displays of a zone: a day's hundreds of tickets are looked at once per state. */
function calls(state: ReceptionState, zone: DisplaySettings['islands']): readonly DisplayCall[] {
  let ofZones = made.get(state);
  if (ofZones === undefined) made.set(state, (ofZones = new Map()));
  const key = zone === undefined ? '' : `${zone.from}-${zone.to}`;
  let list = ofZones.get(key);
  if (list === undefined) ofZones.set(key, (list = callsOf(state, zone)));
  return list;
}

const made = new WeakMap<ReceptionState, Map<string, readonly DisplayCall[]>>();

function callsOf(state: ReceptionState, zone: DisplaySettings['islands']): readonly DisplayCall[] {
  const calling: CalledTicket[] = [];
  const answered: CalledTicket[] = [];
  for (const ticket of state.tickets.values()) {
    if (!wasCalled(ticket) || !isInZone(ticket.call.island, zone)) continue;
    if (ticket.status === 'called') calling.push(ticket);
    else keepNewest(answered, ticket);
  }
  calling.sort(newestFirst);
  const room = Math.max(0, MOST_CALLS - calling.length);
  return [...calling, ...answered.slice(0, room)].map(displayCall);
}

type CalledTicket = Ticket & { readonly call: Call };

function wasCalled(ticket: Ticket): ticket is CalledTicket {
  return ticket.call !== undefined;
}

/** The few newest, in order. */
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
