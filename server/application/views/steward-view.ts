import type { StewardIsland, StewardTicket, StewardView } from '#protocol/views.js';
import { HELP_KINDS } from '#protocol/vocabulary.js';

import type { Island, ReceptionState, Ticket } from '../../domain/reception/state.js';
import type { ViewingStaff } from './advisor-view.js';
import type { ViewEnvironment } from './environment.js';
import { islandState } from './island-state.js';
import { everySeat } from './seats.js';
import { dayStatus, waitingCounts } from './waiting-counts.js';

/** The whole reception at a glance. Secrets and their hashes are not in it. */
export function stewardView(
  state: ReceptionState,
  staff: ViewingStaff,
  env: ViewEnvironment,
): StewardView {
  return {
    audience: 'steward',
    staffCode: staff.code,
    day: dayStatus(state),
    ...(state.day !== undefined && { date: state.day.date, openedAt: state.day.openedAt }),
    waiting: waitingCounts(state),
    tickets: tickets(state),
    islands: islands(state, env),
    devices: env.devices,
    pairing: env.pairing,
    seats: everySeat(state, env.settings),
    help: help(state),
    seatMinutes: env.settings.seatMinutes,
    phoneUrl: env.phoneUrl,
    idleSeconds: env.settings.kioskIdleSeconds,
    timeZone: env.settings.timeZone,
    version: env.version,
    storage: env.storage,
    workshops: env.workshops.steward,
  };
}

function tickets(state: ReceptionState): StewardView['tickets'] {
  const all: Record<string, StewardTicket> = {};
  for (const ticket of state.tickets.values()) {
    let seen = seenTickets.get(ticket);
    if (seen === undefined) {
      seen = stewardTicket(ticket);
      seenTickets.set(ticket, seen);
    }
    all[ticket.id] = seen;
  }
  return all;
}

/** Tickets are replaced when they change, so what was made of one stays true while it lives. */
const seenTickets = new WeakMap<Ticket, StewardTicket>();

function stewardTicket(ticket: Ticket): StewardTicket {
  const { call, interview } = ticket;
  const open = ticket.status !== 'closed';
  return {
    number: ticket.number,
    shortCode: ticket.shortCode,
    theme: ticket.theme,
    language: ticket.language,
    channel: ticket.channel,
    arrivedAt: ticket.arrivedAt,
    ...(ticket.offline !== undefined && { offline: ticket.offline }),
    status: ticket.status,
    priority: ticket.priority,
    ...(call !== undefined && { island: call.island, calledAt: call.at, shown: call.shown }),
    ...(ticket.callTimes.length > 0 && { calls: ticket.callTimes.length }),
    ...(interview !== undefined && { interviewSince: interview.startedAt }),
    ...(open && ticket.missedUntil !== undefined && { missedUntil: ticket.missedUntil }),
    ...(ticket.parkedUntil !== undefined && { parkedUntil: ticket.parkedUntil }),
    transferred: ticket.transfers > 0,
    ...(ticket.outcome !== undefined && { outcome: ticket.outcome }),
    ...(ticket.closedAt !== undefined && { closedAt: ticket.closedAt }),
    ...(ticket.outcome === 'no-show' &&
      ticket.missedUntil !== undefined && { returnUntil: ticket.missedUntil }),
  };
}

/** Every kind, zeros included. */
function help(state: ReceptionState): StewardView['help'] {
  return Object.fromEntries(
    HELP_KINDS.map((kind) => [kind, state.help.get(kind) ?? 0]),
  ) as StewardView['help'];
}

function islands(state: ReceptionState, env: ViewEnvironment): StewardView['islands'] {
  const all: Record<string, StewardIsland> = {};
  for (let number = 1; number <= env.settings.islands; number += 1)
    all[number] = { state: 'closed' };
  const { staffCodes } = env;
  for (const island of state.islands.values())
    all[island.island] = stewardIsland(state, island, staffCodes);
  return all;
}

function stewardIsland(
  state: ReceptionState,
  island: Island,
  staffCodes: ViewEnvironment['staffCodes'],
): StewardIsland {
  const staffCode = staffCodes.get(island.staffId);
  const number =
    island.ticketId === undefined ? undefined : state.tickets.get(island.ticketId)?.number;
  return {
    state: islandState(state, island),
    ...(staffCode !== undefined && { staffCode }),
    since: island.since,
    languages: island.languages,
    themes: island.themes,
    ...(island.break?.until !== undefined && { breakUntil: island.break.until }),
    ...(number !== undefined && { number }),
  };
}
