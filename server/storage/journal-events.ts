import type { ReceptionEvent } from '../domain/reception/events.js';
import type { WorkshopEvent } from '../domain/workshops/events.js';

/** The types of events that a journal may hold; another one was written by another version of the program. */
export type KnownEvents = Readonly<Record<string, true>>;

/** Complete by its type: a new event has to be named here before it can be read back. */
export const RECEPTION_EVENTS: Readonly<Record<ReceptionEvent['type'], true>> = {
  'day-opened': true,
  'day-closed': true,
  'ticket-taken': true,
  'ticket-renumbered': true,
  'numbers-leased': true,
  'seat-taken': true,
  'seat-freed': true,
  'seat-extended': true,
  'help-logged': true,
  'ticket-called': true,
  'call-shown': true,
  'interview-started': true,
  'ticket-missed': true,
  'ticket-parked': true,
  'ticket-returned': true,
  'ticket-transferred': true,
  'priority-set': true,
  'ticket-corrected': true,
  'ticket-merged': true,
  'interview-noted': true,
  'action-undone': true,
  'people-counted': true,
  'ticket-closed': true,
  'island-signed-in': true,
  'island-signed-out': true,
  'break-started': true,
  'break-ended': true,
};

/** Complete by its type, as above. */
export const WORKSHOP_EVENTS: Readonly<Record<WorkshopEvent['type'], true>> = {
  'programme-carried': true,
  'activity-put': true,
  'activity-removed': true,
  'session-planned': true,
  'session-changed': true,
  'session-cancelled': true,
  booked: true,
  'booking-cancelled': true,
  'booking-moved-up': true,
  'booking-moved': true,
  'booking-reissued': true,
  'booking-arrived': true,
  'arrival-undone': true,
  'seats-released': true,
  'heads-counted': true,
  'session-ended': true,
  'session-forgotten': true,
};
