import type { EndedInterview, PlannedShift, UndoOffer } from '#protocol/desk-views.js';
import type { AdvisorView, OwnIsland, OwnTicket, QueueTicket } from '#protocol/views.js';

import { weekdayOf } from '../../domain/calendar.js';
import { callsThatCount } from '../../domain/reception/order.js';
import { EMPTY_OWN_DAY } from '../../domain/reception/own-day.js';
import type { Island, ReceptionState, Ticket, UndoRecord } from '../../domain/reception/state.js';
import { queueKey } from '../../domain/reception/state.js';
import { mayBeUndone, undoUntil } from '../../domain/reception/undo-record.js';
import { dutyCounts } from './duty-counts.js';
import type { ViewEnvironment } from './environment.js';
import { islandState } from './island-state.js';
import { positionsOf } from './positions.js';
import { dayStatus, waitingCounts } from './waiting-counts.js';

const NO_SHIFTS: readonly PlannedShift[] = [];

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
    waits: env.waits.ranges,
    onDuty: dutyCounts(state),
    ...(own !== undefined && ownAfterwards(state, own, env.now)),
    ownDay: state.ownDays.get(staff.staffId) ?? EMPTY_OWN_DAY,
    alarms: env.alarms,
    rota: env.settings.rota[weekdayOf(env.today)] ?? NO_SHIFTS,
    queue: queue(state, env),
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

/** The interview that ended last at the own island, and what may still be taken back there. */
function ownAfterwards(
  state: ReceptionState,
  { undo, ticketId, endedTicketId }: Island,
  now: number,
): Pick<AdvisorView, 'undo' | 'ended'> {
  if (ticketId !== undefined) return {};
  const last = endedTicketId === undefined ? undefined : state.tickets.get(endedTicketId);
  return {
    ...(undo !== undefined && mayBeUndone(state, undo, now) && { undo: undoOffer(undo) }),
    ...(last !== undefined && { ended: endedInterview(last) }),
  };
}

/** The same object for the same record. */
function undoOffer(record: UndoRecord): UndoOffer {
  let offer = undoOffers.get(record);
  if (offer === undefined) {
    offer = { what: record.what, number: record.before.number, until: undoUntil(record) };
    undoOffers.set(record, offer);
  }
  return offer;
}

const undoOffers = new WeakMap<UndoRecord, UndoOffer>();

/** Tickets are replaced when they change: the same object for the same one. */
function endedInterview(ticket: Ticket): EndedInterview {
  let ended = endedInterviews.get(ticket);
  if (ended === undefined) {
    ended = {
      number: ticket.number,
      theme: ticket.theme,
      language: ticket.language,
      endedAt: ticket.closedAt ?? ticket.arrivedAt,
      topics: ticket.notes?.topics ?? [],
      referrals: ticket.notes?.referrals ?? [],
    };
    endedInterviews.set(ticket, ended);
  }
  return ended;
}

const endedInterviews = new WeakMap<Ticket, EndedInterview>();

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
    ...(island.until !== undefined && { until: island.until }),
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
    ...(ticket.status === 'serving' && ticket.notes !== undefined && { notes: ticket.notes }),
  };
}

/** The same for every advisor: made once per state. */
function queue(
  state: ReceptionState,
  { now, settings }: Pick<ViewEnvironment, 'now' | 'settings'>,
): AdvisorView['queue'] {
  const positions = positionsOf(state, now, settings.nextTicketRule);
  const made = queues.get(positions);
  if (made !== undefined) return made;
  const tickets: Record<string, QueueTicket> = {};
  for (const ticket of state.tickets.values()) {
    if (ticket.status !== 'waiting' && ticket.status !== 'parked') continue;
    tickets[ticket.id] = queueTicket(ticket, ticket.status, positions.get(ticket.id)?.place);
  }
  queues.set(positions, tickets);
  return tickets;
}

/** By what they were made of: positions are counted anew for every state. */
const queues = new WeakMap<object, AdvisorView['queue']>();

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
    ...(ticket.interview !== undefined && { interviewSince: ticket.interview.startedAt }),
  };
  seenTickets.set(ticket, seen);
  return seen;
}

const seenTickets = new WeakMap<Ticket, QueueTicket>();
