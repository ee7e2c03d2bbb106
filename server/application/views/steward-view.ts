import type { StewardIsland, StewardTicket, StewardView } from '#protocol/views.js';
import { HELP_KINDS } from '#protocol/vocabulary.js';

import type { Island, ReceptionState, Ticket } from '../../domain/reception/state.js';
import { stayingTicket } from '../../domain/reception/state.js';
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
    waits: env.waits.ranges,
    expected: env.waits.byTicket,
    alarms: env.alarms,
    notices: env.notices,
    people: { door: state.people.get('door') ?? 0, outreach: state.people.get('outreach') ?? 0 },
    floorPlan: env.settings.floorPlan,
    rooms: rooms(env.settings),
    waitAlertMinutes: env.settings.waitAlertMinutes,
    callWindowSeconds: env.settings.callWindowSeconds,
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

/** The same object for the same settings. */
function rooms(settings: ViewEnvironment['settings']): StewardView['rooms'] {
  let named = roomsOf.get(settings);
  if (named === undefined) {
    named = Object.fromEntries(settings.rooms.map(({ id, name }) => [id, { name }]));
    roomsOf.set(settings, named);
  }
  return named;
}

const roomsOf = new WeakMap<ViewEnvironment['settings'], StewardView['rooms']>();

function tickets(state: ReceptionState): StewardView['tickets'] {
  const all: Record<string, StewardTicket> = {};
  for (const ticket of state.tickets.values()) {
    const mergedInto =
      ticket.mergedInto === undefined ? undefined : stayingTicket(state, ticket.id)?.number;
    let seen = seenTickets.get(ticket);
    if (seen === undefined || seen.mergedInto !== mergedInto) {
      seen = stewardTicket(ticket, mergedInto);
      seenTickets.set(ticket, seen);
    }
    all[ticket.id] = seen;
  }
  return all;
}

/**
 * Tickets are replaced when they change, so what was made of one stays true while it lives; but the number
 * a double was merged into, which may be merged or renumbered itself.
 */
const seenTickets = new WeakMap<Ticket, StewardTicket>();

function stewardTicket(ticket: Ticket, mergedInto: number | undefined): StewardTicket {
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
    ...(mergedInto !== undefined && { mergedInto }),
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
    ...(island.until !== undefined && { until: island.until }),
    ...(number !== undefined && { number }),
  };
}
