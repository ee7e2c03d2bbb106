import { evolveSeats } from '../multimedia/evolve-seats.js';
import type { ReceptionEvent } from './events.js';
import { evolveKiosk } from './evolve-kiosk.js';
import type { Interview, Island, ReceptionState, Ticket } from './state.js';
import { emptyState, putTicket } from './state.js';

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
      });
      if (event.arrivedAt === undefined) state.nextNumber = event.number + 1;
      if (event.kiosk !== undefined) evolveKiosk(state, { ...event, kiosk: event.kiosk });
      return;
    case 'ticket-renumbered': {
      // Whatever was called and missed so far was a number that nobody held, or it led to an interview.
      const { missedUntil: _, ...ticket } = ticketOf(state, event.ticketId);
      const callTimes = ticket.interview === undefined ? [] : ticket.callTimes;
      putTicket(state, {
        ...ticket,
        number: event.number,
        arrivedAt: event.arrivedAt,
        offline: true,
        callTimes,
        callsCountFrom: callTimes.length,
      });
      evolveKiosk(state, event);
      return;
    }
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
      const island = islandOf(state, event.island);
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
      putTicket(state, {
        ...ticket,
        status: 'serving',
        interview: { ...before, runningSince: event.at },
      });
      putIsland(state, { ...islandOf(state, event.island), since: event.at });
      return;
    }
    case 'ticket-missed': {
      const ticket = backFromIsland(state, event.ticketId, event.at);
      putTicket(state, { ...ticket, status: 'waiting', missedUntil: event.until });
      return;
    }
    case 'ticket-parked': {
      const { missedUntil: _, ...ticket } = backFromIsland(state, event.ticketId, event.at);
      putTicket(state, {
        ...ticket,
        status: 'parked',
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
      const { missedUntil: _, ...ticket } = backFromIsland(state, event.ticketId, event.at);
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
      freeIsland(state, before, event.at);
      putTicket(state, {
        ...interviewPaused(before, event.at),
        status: 'closed',
        outcome: event.outcome,
        closedAt: event.at,
      });
      return;
    }
    case 'island-signed-in': {
      const { island, staffId, languages, themes, at } = event;
      const before = state.islands.get(island);
      putIsland(
        state,
        before?.staffId === staffId
          ? { ...before, languages, themes }
          : { island, staffId, languages, themes, signedInAt: at, since: at },
      );
      return;
    }
    case 'island-signed-out':
      state.islands.delete(event.island);
      return;
    case 'break-started': {
      const island = islandOf(state, event.island);
      putIsland(state, {
        ...island,
        since: island.break === undefined ? event.at : island.since,
        break: event.until === undefined ? {} : { until: event.until },
      });
      return;
    }
    case 'break-ended': {
      const { break: _, ...island } = islandOf(state, event.island);
      putIsland(state, { ...island, since: event.at });
      return;
    }
  }
}

/** The ticket without its call, its island free again and the interview's running stretch ended. */
function backFromIsland(state: ReceptionState, ticketId: string, at: number): Ticket {
  const ticket = ticketOf(state, ticketId);
  freeIsland(state, ticket, at);
  const { call: _, ...rest } = interviewPaused(ticket, at);
  return rest;
}

function freeIsland(state: ReceptionState, ticket: Ticket, at: number): void {
  const island = ticket.call && state.islands.get(ticket.call.island);
  if (island?.ticketId !== ticket.id) return;
  const { ticketId: _, ...rest } = island;
  putIsland(state, { ...rest, since: at });
}

function interviewPaused(ticket: Ticket, at: number): Ticket {
  if (ticket.interview?.runningSince === undefined) return ticket;
  const { runningSince, ...interview } = ticket.interview;
  // A day closed late is closed as of its midnight, which may be just before the stretch began.
  const spent = interview.spent + Math.max(0, at - runningSince);
  return { ...ticket, interview: { ...interview, spent } };
}

function ticketOf(state: ReceptionState, id: string): Ticket {
  const ticket = state.tickets.get(id);
  if (ticket === undefined) throw new Error(`no ticket ${id} in this day`);
  return ticket;
}

function islandOf(state: ReceptionState, number: number): Island {
  const island = state.islands.get(number);
  if (island === undefined) throw new Error(`nobody is signed in at island ${number}`);
  return island;
}

function putIsland(state: ReceptionState, island: Island): void {
  state.islands.set(island.island, island);
}
