import type { Activity } from '#protocol/workshops/programme.js';

import type { Booking, ProgrammeState, Session } from '../../../domain/workshops/state.js';
import { emptyProgramme } from '../../../domain/workshops/state.js';
import { hashSecret } from '../../access/tokens.js';

export const BOOKING_SECRET = 'b-secret-of-22-chars_-';

/** One activity and its sessions, with these bookings. */
export function programmeWith(
  sessions: readonly Session[],
  bookings: readonly Booking[] = [],
): ProgrammeState {
  const state = emptyProgramme();
  state.date = '2026-03-02';
  state.activities.set(activity().id, activity());
  for (const each of sessions) {
    const own = bookings.filter(({ sessionId }) => sessionId === each.id).map(({ id }) => id);
    state.sessions.set(each.id, { ...each, bookings: own });
  }
  for (const each of bookings) {
    state.bookings.set(each.id, each);
    state.bySecret.set(each.secretHash, each.id);
    state.byCode.set(each.codeHash, each.id);
  }
  return state;
}

/** About work, in both languages; held by a partner nobody is told of. */
export function activity(change: Partial<Activity> = {}): Activity {
  return {
    id: 'selfie',
    title: { fr: 'Test your Selfie', nl: 'Test your Selfie' },
    description: { fr: 'Votre image en ligne.', nl: 'Uw beeld online.' },
    format: 'workshop',
    theme: 'work',
    language: 'both',
    public: 'everyone',
    partners: ['Actiris'],
    room: 'room-1',
    capacity: 12,
    waitingList: 20,
    minutes: 120,
    occupations: ['2431'],
    ...change,
  };
}

/** On 2 March 2026 from 14:00 to 16:00 in Brussels. */
export function session(change: Partial<Session> = {}): Session {
  return {
    id: 'session-1',
    plan: {
      activityId: 'selfie',
      date: '2026-03-02',
      starts: '14:00',
      ends: '16:00',
      room: 'room-1',
      capacity: 12,
      waitingList: 20,
      signUpCloses: 0,
    },
    startsAt: 1_772_456_400_000,
    endsAt: 1_772_463_600_000,
    revision: 1,
    bookings: [],
    tally: { signUps: 0, cancellations: 0, waited: 0 },
    ...change,
  };
}

/** A seat of it, by the secret above. */
export function booking(change: Partial<Booking> = {}): Booking {
  return {
    id: 'booking-id-00001',
    sessionId: 'session-1',
    secretHash: hashSecret(BOOKING_SECRET),
    codeHash: 'hash-of-acdefg',
    places: 1,
    channel: 'kiosk',
    status: 'booked',
    signedUpAt: 1_772_440_000_000,
    ...change,
  };
}
