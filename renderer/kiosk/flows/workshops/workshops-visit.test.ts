import { describe, expect, it } from 'vitest';

import type { BookingFacts } from '#protocol/workshops/commands.js';

import { activity, session } from '../../../shared/workshops/testing/programme.js';
import { firstWorkshopsVisit, mayAsk, nextWorkshopsVisit } from './workshops-visit.js';
import type { WorkshopsEvent, WorkshopsPlace, WorkshopsVisit } from './workshops-visit.js';

const facts: BookingFacts = {
  bookingId: 'booking-00000001',
  sessionId: 'cv-1',
  status: 'booked',
  places: 1,
  mayCheckIn: true,
  mayCancel: true,
  signUp: 'open',
};
const key = { code: 'K7MP4W' };
const keys = { secret: 'A'.repeat(22), shortCode: 'K7MP4W' };
const workshop = { sessionId: 'cv-1', session: session(), activity: activity() };
const details: WorkshopsPlace = { at: 'details', sessionId: 'cv-1' };
const booking: WorkshopsPlace = { at: 'booking', key, facts };
const sure: WorkshopsPlace = { at: 'sure', key, facts };
const checkedIn = {
  bookingId: facts.bookingId,
  sessionId: 'cv-1',
  outcome: 'present',
  places: 1,
} as const;

const on = (...trail: readonly WorkshopsPlace[]): WorkshopsVisit => ({ filter: {}, trail });
const programme = firstWorkshopsVisit(undefined);

describe('a visit of the workshops', () => {
  const rows: readonly (readonly [string, WorkshopsVisit, WorkshopsEvent, WorkshopsVisit])[] = [
    ['looks at a session', programme, { type: 'went', to: details }, on(details)],
    ['asks for a seat', on(details), { type: 'asked' }, on({ ...details, asking: true })],
    [
      'shows the seat, and nothing leads back from it',
      on(details, { ...details, asking: true }),
      { type: 'signed-up', workshop, keys },
      on({ at: 'signed-up', workshop, keys }),
    ],
    [
      'shows the place in the waiting list',
      on({ ...details, asking: true }),
      { type: 'signed-up', workshop, keys, place: 2 },
      on({ at: 'signed-up', workshop, keys, place: 2 }),
    ],
    [
      'says why there was no seat, and lets ask again',
      on({ ...details, asking: true }),
      { type: 'refused', trouble: 'session-full' },
      on({ ...details, trouble: 'session-full' }),
    ],
    [
      'forgets the trouble with the next try',
      on({ ...details, trouble: 'session-full' }),
      { type: 'asked' },
      on({ ...details, asking: true }),
    ],
    [
      'goes back while a seat is on its way',
      on({ ...details, asking: true }),
      { type: 'went-back' },
      programme,
    ],
    [
      'what was on its way is not any more where one comes back to',
      on({ ...details, asking: true }, details),
      { type: 'went-back' },
      on(details),
    ],
    [
      'types a code, and what was wrong is forgotten',
      on({ at: 'code', code: 'K7MP4', trouble: 'booking-unknown' }),
      { type: 'code-typed', code: 'K7MP4W' },
      on({ at: 'code', code: 'K7MP4W' }),
    ],
    [
      'shows the booking, and keeps no typed code on the way back',
      on({ at: 'code', code: 'K7MP4W', asking: true }),
      { type: 'booking-found', key, facts },
      on(booking),
    ],
    [
      'follows what becomes of it',
      on(booking),
      { type: 'booking-changed', facts: { ...facts, status: 'cancelled' } },
      on({ ...booking, facts: { ...facts, status: 'cancelled' } }),
    ],
    [
      'says that one is there',
      on({ ...booking, asking: true }),
      { type: 'checked-in', checkedIn },
      on({ at: 'arrived', checkedIn }),
    ],
    [
      'cancels',
      on(booking, { ...sure, asking: true }),
      { type: 'cancelled' },
      on({ at: 'cancelled' }),
    ],
    [
      'cancels what was a place in the waiting list',
      on({ ...sure, facts: { ...facts, status: 'waiting' }, asking: true }),
      { type: 'cancelled' },
      on({ at: 'cancelled', waited: true }),
    ],
    [
      'follows what becomes of it while it is asked whether it is to be cancelled',
      on(booking, sure),
      { type: 'booking-changed', facts: { ...facts, status: 'released' } },
      on(
        { ...booking, facts: { ...facts, status: 'released' } },
        { ...sure, facts: { ...facts, status: 'released' } },
      ),
    ],
    [
      'looks for what is scanned, and leads back to where that was',
      on(details),
      { type: 'scanned', as: { asking: true } },
      on(details, { at: 'code', code: '', asking: true }),
    ],
    [
      'looks for what is scanned instead of what is typed',
      on({ at: 'code', code: 'K7M', trouble: 'booking-unknown' }),
      { type: 'scanned', as: { asking: true } },
      on({ at: 'code', code: '', asking: true }),
    ],
    ...([booking, sure, { at: 'arrived', checkedIn }, { at: 'cancelled' }] as const).map(
      (place) =>
        [
          `from ${place.at} another key leaves nothing of the one before`,
          on(booking, place),
          { type: 'scanned', as: { asking: true } },
          on({ at: 'code', code: '', asking: true }),
        ] as const,
    ),
    [
      'says that what was scanned is no booking',
      programme,
      { type: 'scanned', as: { trouble: 'a-ticket' } },
      on({ at: 'code', code: '', trouble: 'a-ticket' }),
    ],
    [
      'says that the connection was lost, and lets ask again',
      on({ ...details, asking: true }),
      { type: 'refused', trouble: 'cut-off' },
      on({ ...details, trouble: 'cut-off' }),
    ],
    ['keeps the booking after all', on(booking, sure), { type: 'went-back' }, on(booking)],
    [
      'a choice leads back to what is left',
      on({ at: 'facets' }, { at: 'facet', facet: 'theme' }),
      { type: 'filter-set', filter: { theme: 'work' } },
      { filter: { theme: 'work' }, trail: [] },
    ],
    [
      'goes to the programme, as it was reduced',
      { filter: { theme: 'work' }, trail: [{ at: 'cancelled' }] },
      { type: 'went-to-programme' },
      { filter: { theme: 'work' }, trail: [] },
    ],
    [
      'leads to no sheet any more once the programme was seen',
      firstWorkshopsVisit('cv-1'),
      { type: 'went-to-programme' },
      on(),
    ],
  ];
  it.each(rows)('%s', (_name, visit, event, expected) => {
    expect(nextWorkshopsVisit(visit, event)).toEqual(expected);
  });

  const ignored: readonly (readonly [string, WorkshopsVisit, WorkshopsEvent])[] = [
    [
      'a way on while something is on its way',
      on({ ...details, asking: true }),
      { type: 'went', to: details },
    ],
    ['half a code', on({ at: 'code', code: 'K7M' }), { type: 'asked' }],
    [
      'a code typed while it is on its way',
      on({ at: 'code', code: 'K7MP4W', asking: true }),
      { type: 'code-typed', code: '' },
    ],
    ['a seat that nobody waits for', on(booking), { type: 'signed-up', workshop, keys }],
    [
      'news of another booking',
      on(booking),
      { type: 'booking-changed', facts: { ...facts, bookingId: 'booking-00000002' } },
    ],
    ['a refusal where nothing was asked', programme, { type: 'refused', trouble: 'unavailable' }],
    [
      'a scan while something is on its way',
      on({ ...details, asking: true }),
      { type: 'scanned', as: { asking: true } },
    ],
    [
      'a scan over a code that was just given',
      on({ at: 'signed-up', workshop, keys }),
      { type: 'scanned', as: { asking: true } },
    ],
    ['a booking that nobody looks for', programme, { type: 'booking-found', key, facts }],
    ['a cancellation without a second yes', on(booking), { type: 'cancelled' }],
  ];
  it.each(ignored)('ignores %s', (_name, visit, event) => {
    expect(nextWorkshopsVisit(visit, event)).toBe(visit);
  });

  it('may begin at a session', () => {
    expect(firstWorkshopsVisit('cv-1')).toEqual({ ...on(details), fromSheet: true });
  });

  it('asks once', () => {
    expect(mayAsk(details)).toBe(true);
    expect(mayAsk({ ...details, asking: true })).toBe(false);
    expect(mayAsk({ at: 'code', code: 'K7MP4W' })).toBe(true);
    expect(mayAsk({ at: 'cancelled' })).toBe(false);
  });
});
