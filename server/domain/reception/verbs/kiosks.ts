import { refuse } from '#protocol/refusals.js';

import { endOfLeases } from '../closing-time.js';
import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import type { ReceptionEvent } from '../events.js';
import { countOf, freeBlock, isSpokenFor, kioskOf, lowest, withRange } from '../numbers.js';
import { isOverdue } from '../order.js';
import type { Day, ReceptionState, Ticket } from '../state.js';
import { isOpen } from '../state.js';

/**
 * Numbers a kiosk may give should it be cut off: what it has left, filled up to the setting from a block
 * of their own (docs/decisions/leased-numbers.md). Asked again, the same.
 */
export function leaseNumbers(state: ReceptionState, actor: Actor, context: Context): Decision {
  if (actor.kind !== 'device') return refuse('not-allowed');
  if (state.day === undefined) return refuse('day-closed');
  const { settings, now } = context;
  const { leased } = kioskOf(state, actor.deviceId);
  const lease = { date: state.day.date, until: endOfLeases(state.day, settings) };
  const missing = settings.leasedNumbers - countOf(leased);
  const block = missing <= 0 ? undefined : freeBlock(state, settings.firstLeasedNumber, missing);
  if (block === undefined) {
    return unchanged({ ...lease, numbers: lowest(leased, settings.leasedNumbers) });
  }
  return happened([{ type: 'numbers-leased', at: now, kiosk: actor.deviceId, ...block }], {
    ...lease,
    numbers: withRange(leased, block),
  });
}

/**
 * A ticket that a kiosk gave while it was cut off. It is in the queue from now on, at the place its
 * arrival gives it; where the day has closed meanwhile, it counts among those left at closing.
 */
export function deliverTicket(
  state: ReceptionState,
  payload: ReceptionPayload<'deliver-ticket'>,
  actor: Actor,
  context: Context,
): Decision {
  if (actor.kind !== 'device') return refuse('not-allowed');
  const { day } = state;
  const { now } = context;
  if (day === undefined || day.date !== payload.date) return refuse('lease-over');
  const { number, theme, language, secretHash, shortCode } = payload;
  const known = knownBy(state, secretHash);
  if (known?.number === number) return unchanged({ ticketId: known.id, number });
  // No kiosk gives one ticket two of its numbers, or has a hand in those of the desk.
  if (known?.offline || known?.channel === 'desk') return refuse('ticket-secret-in-use');
  if (isSpokenFor(state, number, actor.deviceId)) return refuse('number-in-use');
  const arrivedAt = within(day, payload.takenAt, now);
  if (known !== undefined) return renumber(state, known, { number, arrivedAt }, actor, context);
  const ticketId = context.newId();
  const taken: ReceptionEvent = {
    type: 'ticket-taken',
    at: now,
    ticketId,
    number,
    theme,
    language,
    channel: 'kiosk',
    secretHash,
    shortCode,
    kiosk: actor.deviceId,
    arrivedAt,
  };
  const after = isOpen(state) ? [] : [leftAtClosing(ticketId, now)];
  return happened([taken, ...after], { ticketId, number });
}

/**
 * The server had numbered this ticket, but its answer never reached the kiosk, which gave a number of its
 * own. The visitor holds that one; nobody could answer a call of the other, so a call missed under it is
 * forgotten, and one that is being made is announced anew. A ticket that has ended stays so, with the
 * number that is on the paper.
 */
function renumber(
  state: ReceptionState,
  known: Ticket,
  held: { readonly number: number; readonly arrivedAt: number },
  { deviceId }: Extract<Actor, { kind: 'device' }>,
  { now, newId }: Context,
): Decision {
  const { id: ticketId, call } = known;
  const events: ReceptionEvent[] = [
    {
      type: 'ticket-renumbered',
      at: now,
      ticketId,
      number: held.number,
      kiosk: deviceId,
      // The server may have heard of the visitor before the kiosk gave up on it, or long after.
      arrivedAt: Math.min(held.arrivedAt, known.arrivedAt),
    },
  ];
  if (known.status === 'called' && call !== undefined) {
    events.push({ type: 'ticket-called', at: now, ticketId, island: call.island, callId: newId() });
  }
  const passedOver =
    known.outcome === 'no-show' || (known.status === 'waiting' && known.missedUntil !== undefined);
  if (passedOver) {
    events.push({ type: 'ticket-returned', at: now, ticketId });
    if (!isOpen(state)) events.push(leftAtClosing(ticketId, now));
  }
  return happened(events, { ticketId, number: held.number });
}

/** The visit at the kiosk ended before anybody heard the number. A ticket nobody knows of never was. */
export function withdrawTicket(
  state: ReceptionState,
  { secretHash }: ReceptionPayload<'withdraw-ticket'>,
  { now }: Context,
): Decision {
  const ticket = knownBy(state, secretHash);
  if (ticket === undefined || isOverdue(ticket, now)) return unchanged();
  if (ticket.status !== 'waiting' && ticket.status !== 'called') return unchanged();
  return happened([{ type: 'ticket-closed', at: now, ticketId: ticket.id, outcome: 'left' }]);
}

/** The ticket that was given with this secret, even where it is a double and its secret opens another. */
function knownBy(state: ReceptionState, secretHash: string): Ticket | undefined {
  const id = state.ticketBySecret.get(secretHash);
  const opened = id === undefined ? undefined : state.tickets.get(id);
  if (opened === undefined || opened.secretHash === secretHash) return opened;
  for (const ticket of state.tickets.values()) if (ticket.secretHash === secretHash) return ticket;
  return undefined;
}

function leftAtClosing(ticketId: string, at: number): ReceptionEvent {
  return { type: 'ticket-closed', at, ticketId, outcome: 'left-at-closing' };
}

/** A kiosk's clock may be wrong: nobody came before the day was opened, nor after now. */
function within(day: Day, takenAt: number, now: number): number {
  return Math.max(day.openedAt, Math.min(takenAt, now));
}
