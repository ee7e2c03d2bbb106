import type { AdvisorView, OwnIsland, OwnTicket, QueueTicket } from '#protocol/views.js';

import { callsThatCount } from '../../domain/reception/order.js';
import type { Island, ReceptionState, Ticket } from '../../domain/reception/state.js';
import { queueKey } from '../../domain/reception/state.js';
import type { ViewEnvironment } from './environment.js';
import { islandState } from './island-state.js';
import { positionsOf } from './positions.js';
import { dayStatus, waitingCounts } from './waiting-counts.js';

export interface ViewingStaff {
  readonly staffId: string;
  readonly code: string;
}

/** One advisor's desk: the own island in full, of the others only whether they are taken. */
export function advisorView(
  state: ReceptionState,
  staff: ViewingStaff,
  env: ViewEnvironment,
): AdvisorView {
  const own = [...state.islands.values()].find((island) => island.staffId === staff.staffId);
  return {
    audience: 'advisor',
    day: dayStatus(state),
    staffCode: staff.code,
    islands: islands(state, own, env),
    ...(own !== undefined && { own: ownIsland(state, own, env) }),
    waiting: waitingCounts(state),
    queue: queue(state, env.now),
    callsBeforeNoShow: env.settings.callsBeforeNoShow,
    jobs: env.jobs,
    phoneUrl: env.phoneUrl,
    workshops: env.workshops.visitors,
    timeZone: env.settings.timeZone,
  };
}

function islands(
  state: ReceptionState,
  own: Island | undefined,
  env: ViewEnvironment,
): AdvisorView['islands'] {
  const all: Record<string, 'free' | 'taken' | 'mine'> = {};
  for (let island = 1; island <= env.settings.islands; island += 1) {
    all[island] = island === own?.island ? 'mine' : state.islands.has(island) ? 'taken' : 'free';
  }
  return all;
}

function ownIsland(state: ReceptionState, island: Island, env: ViewEnvironment): OwnIsland {
  const ticket = island.ticketId === undefined ? undefined : state.tickets.get(island.ticketId);
  let eligible = 0;
  for (const theme of island.themes) {
    for (const language of island.languages) {
      eligible += state.waiting.get(queueKey(theme, language)) ?? 0;
    }
  }
  return {
    island: island.island,
    state: islandState(state, island),
    since: island.since,
    languages: island.languages,
    themes: island.themes,
    eligible,
    ...(island.break?.until !== undefined && { breakUntil: island.break.until }),
    ...(ticket !== undefined && { ticket: ownTicket(ticket, env) }),
  };
}

function ownTicket(ticket: Ticket, env: ViewEnvironment): OwnTicket {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    theme: ticket.theme,
    language: ticket.language,
    arrivedAt: ticket.arrivedAt,
    calls: callsThatCount(ticket, env.settings, env.now),
    calledAt: ticket.call?.at ?? ticket.arrivedAt,
    shown: ticket.call?.shown ?? false,
    ...(ticket.interview !== undefined && { interviewSince: ticket.interview.startedAt }),
    transferred: ticket.transfers > 0,
  };
}

/** The same for every advisor: made once per state. */
function queue(state: ReceptionState, now: number): AdvisorView['queue'] {
  const made = queues.get(state);
  if (made !== undefined) return made;
  const positions = positionsOf(state, now);
  const tickets: Record<string, QueueTicket> = {};
  for (const ticket of state.tickets.values()) {
    if (ticket.status !== 'waiting' && ticket.status !== 'parked') continue;
    tickets[ticket.id] = queueTicket(ticket, ticket.status, positions.get(ticket.id)?.place);
  }
  queues.set(state, tickets);
  return tickets;
}

const queues = new WeakMap<ReceptionState, AdvisorView['queue']>();

/** Tickets are replaced when they change: at the same place one is seen as before. */
function queueTicket(
  ticket: Ticket,
  status: QueueTicket['status'],
  place: number | undefined,
): QueueTicket {
  const before = seenTickets.get(ticket);
  if (before !== undefined && before.place === place) return before;
  const seen: QueueTicket = {
    number: ticket.number,
    theme: ticket.theme,
    language: ticket.language,
    arrivedAt: ticket.arrivedAt,
    status,
    priority: ticket.priority,
    ...(ticket.missedUntil !== undefined && { missedUntil: ticket.missedUntil }),
    ...(ticket.parkedUntil !== undefined && { parkedUntil: ticket.parkedUntil }),
    ...(place !== undefined && { place }),
    transferred: ticket.transfers > 0,
  };
  seenTickets.set(ticket, seen);
  return seen;
}

const seenTickets = new WeakMap<Ticket, QueueTicket>();
