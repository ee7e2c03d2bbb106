import { hashSecret } from '../../application/access/tokens.js';
import type { ReceptionState } from '../../application/desk.js';
import { booking, programmeWith, session } from '../../application/workshops/testing/programme.js';
import type { SeatUse } from '../../domain/multimedia/seat-use.js';
import { seatKey } from '../../domain/multimedia/seat-use.js';
import type { Booking } from '../../domain/workshops/state.js';
import { stateWith, ticket } from './fake-desk.js';

export const STAFF_ID = 'staff-id-9876543';
export const OTHER_KIOSK = 'kiosk-id-9876543';
export const OTHER_SECRET_HASH = hashSecret('another-secret-22-char');

/** A day with something of everything. @param shown whether the call has been */
export function busyState(shown: boolean): ReceptionState {
  const call = { callId: 'call-id-00000001', island: 4, at: 2000, shown };
  const state = stateWith(
    ticket(),
    ticket({
      id: 'ticket-id-000002',
      number: 8,
      secretHash: OTHER_SECRET_HASH,
      shortCode: 'XYXYXY',
      status: 'called',
      priority: true,
      call,
      callTimes: [2000],
    }),
  );
  state.islands.set(4, {
    island: 4,
    staffId: STAFF_ID,
    languages: ['nl'],
    themes: ['training'],
    signedInAt: 1,
    ticketId: 'ticket-id-000002',
    since: 2000,
  });
  const use: SeatUse = {
    id: 'seat-use-id-0001',
    kind: 'computer',
    number: 3,
    code: 'WWWWWW',
    channel: 'kiosk',
    takenAt: 2000,
    until: 3000,
  };
  state.seatsTaken.set(seatKey(use.kind, use.number), use);
  state.help.set('documents', 4);
  state.blocks = [{ from: 501, to: 530 }];
  state.kiosks.set(OTHER_KIOSK, { deviceId: OTHER_KIOSK, leased: [{ from: 501, to: 530 }] });
  return state;
}

/** The page's own booking waits among others, of which one is there, one is gone and one is a class. */
export const BUSY_PROGRAMME = programmeWith(
  [session(), session({ id: 'session-2', cancelledAt: 3000, heads: 4 })],
  [
    othersBooking(2, { status: 'present', arrivedAt: 2000 }),
    booking({ status: 'waiting', arrivedAt: 2000 }),
    othersBooking(3, { status: 'cancelled' }),
    othersBooking(4, { places: 9, channel: 'desk' }),
    othersBooking(5, { sessionId: 'session-2', movedUpAt: 2500 }),
  ],
);

function othersBooking(number: number, change: Partial<Booking>): Booking {
  return booking({
    id: `booking-id-0000${number}`,
    secretHash: `${OTHER_SECRET_HASH.slice(1)}${number}`,
    codeHash: `hash-of-vwxyz${number}`,
    ...change,
  });
}
