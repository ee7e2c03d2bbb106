import { describe, expect, it } from 'vitest';

import {
  activity,
  booking,
  programmeWith,
  session,
} from '../../application/workshops/testing/programme.js';
import { dayFigures } from './figures.js';
import { programmeOf } from './kept.js';
import type { Booking } from './state.js';
import { withoutBookings } from './without-bookings.js';

const TALLY = { signUps: 9, cancellations: 2, waited: 1 };

function bookingOf(sessionId: string, number: number, change: Partial<Booking>): Booking {
  return booking({
    id: `booking-${sessionId}-${number}`,
    sessionId,
    secretHash: `secret-hash-${sessionId}-${number}`,
    codeHash: `code-hash-${sessionId}-${number}`,
    ...change,
  });
}

/** One that is over, one counted by heads, one cancelled, one to come, each with people. */
function busy() {
  const ids = ['over', 'counted', 'cancelled', 'coming'];
  const state = programmeWith(
    [
      session({ id: 'over', endedAt: 5000, tally: TALLY }),
      session({ id: 'counted', endedAt: 5000, heads: 31, tally: TALLY }),
      session({ id: 'cancelled', cancelledAt: 4000, tally: TALLY }),
      session({ id: 'coming', tally: TALLY, changes: 2, heads: 4 }),
    ],
    ids.flatMap((id) => [
      bookingOf(id, 1, { status: 'present', places: 6 }),
      bookingOf(id, 2, { status: 'absent', places: 2 }),
      bookingOf(id, 3, { status: 'cancelled' }),
    ]),
  );
  state.removed.set('gone', activity({ id: 'gone' }));
  state.kiosks.set('kiosk-1', { date: '2026-03-02', seats: 3, lately: [] });
  return state;
}

describe('the programme without bookings', () => {
  it('has the activities and sessions, and nobody', () => {
    const state = busy();
    const kept = withoutBookings(state);
    expect(kept.activities).toEqual([activity()]);
    expect(kept.removed).toEqual([activity({ id: 'gone' })]);
    expect(kept.sessions.map(({ id }) => id)).toEqual(['over', 'counted', 'cancelled', 'coming']);
    expect(kept.sessions.find(({ id }) => id === 'coming')).toEqual(
      session({ id: 'coming', changes: 2, heads: 4 }),
    );
    const text = JSON.stringify(kept);
    for (const { id, secretHash, codeHash } of state.bookings.values()) {
      for (const trace of [id, secretHash, codeHash]) expect(text).not.toContain(trace);
    }
    expect(text).not.toContain('kiosk-1');
  });

  it('gives the same figures of what is over', () => {
    const state = busy();
    const figures = dayFigures(state, '2026-03-02');
    expect(figures.sessions.map(({ participants, noShows }) => [participants, noShows])).toEqual(
      expect.arrayContaining([
        [6, 2],
        [31, 2],
        [0, 0],
      ]),
    );
    const again = programmeOf(withoutBookings(state), '2026-03-02');
    expect(dayFigures(again, '2026-03-02')).toEqual(figures);
  });

  it('leaves the programme itself as it is', () => {
    const state = busy();
    withoutBookings(state);
    expect(state).toEqual(busy());
  });
});
