import type { Undoable } from '#protocol/vocabulary.js';

import { evolveSeats } from '../multimedia/evolve-seats.js';
import { awayFromIsland, islandOf, putIsland, settled, ticketOf } from './at-island.js';
import type { ReceptionEvent } from './events.js';
import { evolveDesk } from './evolve-desk.js';
import { evolveIsland } from './evolve-island.js';
import { evolveKiosk } from './evolve-kiosk.js';
import { takenOn } from './notes.js';
import type { Interview, ReceptionState, Ticket } from './state.js';
import { putTicket } from './put-ticket.js';
import { emptyState, stayingTicket } from './state.js';

/**
 * What an event makes of the state. Changes the given state's maps (a draft, or a state being read
 * back) and replaces the tickets and islands in them. Decides nothing: whatever `decide` has let
 * happen is applied, so that a journal always reads back the same.
 *
 * @throws Error where the event speaks of a day, ticket or island that is not there: no rule makes such
 *   an event, so the journal is not of this state
 */
export function evolve(state: ReceptionState, event: ReceptionEvent): void {
  switch (event.type) {
    case 'day-opened':
      if (state.day?.date === event.date) {
        state.day = { date: event.date, openedAt: state.day.openedAt, reopenedAt: event.at };
      } else {
        Object.assign(state, emptyState(), { day: { date: event.date, openedAt: event.at } });
      }
      return;
    case 'day-closed':
      if (state.day === undefined) throw new Error('day-closed before any day was opened');
      state.day = { ...state.day, closedAt: event.at };
      return;
    case 'ticket-taken':
      putTicket(state, {
        id: event.ticketId,
        number: event.number,
        theme: event.theme,
        language: event.language,
        channel: event.channel,
        secretHash: event.secretHash,
        shortCode: event.shortCode,
        arrivedAt: event.arrivedAt ?? event.at,
        ...(event.arrivedAt !== undefined && { offline: true }),
        status: 'waiting',
        priority: false,
        callTimes: [],
        transfers: 0,
        ...(event.told !== undefined && { told: event.told }),
      });
      if (event.arrivedAt === undefined) state.nextNumber = event.number + 1;
      if (event.kiosk !== undefined) evolveKiosk(state, { ...event, kiosk: event.kiosk });
      return;
    case 'ticket-renumbered':
      renumbered(state, event);
      evolveKiosk(state, event);
      return;
    case 'numbers-leased':
      evolveKiosk(state, event);
      return;
    case 'seat-taken':
    case 'seat-freed':
    case 'seat-extended':
    case 'help-logged':
      evolveSeats(state, event);
      return;
    case 'ticket-called': {
      const { parkedUntil: _, ...ticket } = ticketOf(state, event.ticketId);
      putTicket(state, {
        ...ticket,
        status: 'called',
        call: { callId: event.callId, island: event.island, at: event.at, shown: false },
        callTimes: [...ticket.callTimes, event.at],
      });
      const { endedTicketId: _ended, ...island } = settled(islandOf(state, event.island));
      if (island.ticketId === ticket.id) return;
      putIsland(state, { ...island, ticketId: ticket.id, since: event.at });
      return;
    }
    case 'call-shown': {
      const ticket = ticketOf(state, event.ticketId);
      if (ticket.call?.callId !== event.callId) return;
      putTicket(state, { ...ticket, call: { ...ticket.call, shown: true } });
      return;
    }
    case 'interview-started': {
      const { missedUntil: _, ...ticket } = ticketOf(state, event.ticketId);
      const before: Interview = ticket.interview ?? {
        calledAt: ticket.call?.at ?? event.at,
        startedAt: event.at,
        spent: 0,
      };
      const island = islandOf(state, event.island);
      putTicket(state, {
        ...takenOn(ticket, island.staffId),
        status: 'serving',
        interview: { ...before, runningSince: event.at },
      });
      putIsland(state, { ...island, since: event.at });
      return;
    }
    case 'ticket-missed': {
      const ticket = backFromIsland(state, event.ticketId, event.at, 'no-show');
      putTicket(state, { ...ticket, status: 'waiting', missedUntil: event.until });
      return;
    }
    case 'ticket-parked': {
      const { missedUntil: _, ...ticket } = backFromIsland(state, event.ticketId, event.at);
      putTicket(state, {
        ...ticket,
        status: 'parked',
        wasParked: true,
        callsCountFrom: ticket.callTimes.length,
        ...(event.until !== undefined && { parkedUntil: event.until }),
      });
      return;
    }
    case 'ticket-returned': {
      const {
        parkedUntil: _parkedUntil,
        outcome: _outcome,
        closedAt: _closedAt,
        ...ticket
      } = ticketOf(state, event.ticketId);
      putTicket(state, { ...ticket, status: 'waiting', callsCountFrom: ticket.callTimes.length });
      return;
    }
    case 'ticket-transferred': {
      const { missedUntil: _, ...ticket } = backFromIsland(
        state,
        event.ticketId,
        event.at,
        'transfer',
      );
      putTicket(state, {
        ...ticket,
        status: 'waiting',
        theme: event.theme,
        language: event.language,
        callsCountFrom: ticket.callTimes.length,
        transfers: ticket.transfers + 1,
        takenFor: ticket.takenFor ?? { theme: ticket.theme, language: ticket.language },
      });
      return;
    }
    case 'priority-set':
      putTicket(state, { ...ticketOf(state, event.ticketId), priority: event.priority });
      return;
    case 'ticket-closed': {
      const { parkedUntil: _, ...before } = ticketOf(state, event.ticketId);
      const { outcome, at } = event;
      putTicket(state, {
        ...awayFromIsland(state, before, at, outcome === 'served' ? 'finish' : undefined),
        status: 'closed',
        outcome,
        closedAt: at,
      });
      return;
    }
    case 'island-signed-in':
    case 'island-signed-out':
    case 'break-started':
    case 'break-ended':
      evolveIsland(state, event);
      return;
    case 'action-undone':
    case 'interview-noted':
    case 'ticket-corrected':
    case 'ticket-merged':
    case 'people-counted':
      evolveDesk(state, event);
      return;
  }
}

/**
 * The visitor never heard the first number, nor the wait told with it. Whoever stays for a double waits
 * since the earlier arrival; what was told with that arrival was the double's.
 */
function renumbered(
  state: ReceptionState,
  { ticketId, number, arrivedAt }: Extract<ReceptionEvent, { type: 'ticket-renumbered' }>,
): void {
  // Whatever was called and missed so far was a number that nobody held, or it led to an interview.
  const { missedUntil: _missedUntil, told: _told, ...ticket } = ticketOf(state, ticketId);
  const callTimes = ticket.interview === undefined ? [] : ticket.callTimes;
  const callsCountFrom = callTimes.length;
  putTicket(state, { ...ticket, number, arrivedAt, offline: true, callTimes, callsCountFrom });
  if (ticket.mergedInto === undefined) return;
  const stays = stayingTicket(state, ticketId);
  if (stays === undefined || stays.arrivedAt < arrivedAt) return;
  const { told: _doubles, ...silent } = stays;
  putTicket(state, { ...silent, arrivedAt });
}

/** The ticket without its call, away from its island. */
function backFromIsland(
  state: ReceptionState,
  ticketId: string,
  at: number,
  what?: Undoable,
): Ticket {
  const { call: _, ...rest } = awayFromIsland(state, ticketOf(state, ticketId), at, what);
  return rest;
}
