import { describe, expect, it } from 'vitest';

import { stewardProgramme } from '../workshops/testing/steward-programme.js';
import { roomSession, shortened } from './room-sessions.js';

const TODAY = '2026-03-03';
const at = (hour: number) => Date.UTC(2026, 2, 3, hour);

const workshops = stewardProgramme(
  { cv: {} },
  {
    morning: { room: '1', startsAt: at(9), endsAt: at(11) },
    noon: { room: '1', startsAt: at(12), endsAt: at(13), signUp: 'cancelled' },
    evening: { room: '1', startsAt: at(16), endsAt: at(18) },
    afternoon: { room: '1', startsAt: at(13), endsAt: at(15) },
    elsewhere: { room: '2', startsAt: at(9), endsAt: at(11) },
    tomorrow: { room: '3', date: '2026-03-04', startsAt: at(33), endsAt: at(34) },
  },
);

describe('what goes on in a room', () => {
  it.each([
    ['1', 8, 'morning', false],
    ['1', 9, 'morning', true],
    ['1', 11, 'afternoon', false],
    ['2', 10, 'elsewhere', true],
  ] as const)('%s at %i: %s', (room, hour, sessionId, running) => {
    expect(roomSession(workshops, room, TODAY, at(hour))).toMatchObject({ sessionId, running });
  });

  it.each([
    ['1', 18],
    ['2', 11],
    ['3', 9],
  ])('%s at %i: nothing more today', (room, hour) => {
    expect(roomSession(workshops, room, TODAY, at(hour))).toBeUndefined();
  });
});

it.each([
  ['CV', 'CV'],
  ['Vie rêvée et travail', 'Vie rêvée et travail'],
  ['Vie rêvée et travail réel en ville', 'Vie rêvée et travail…'],
  ['Arbeitsmarktqualifikationen', 'Arbeitsmarktqualifikation…'.slice(0, 21) + '…'],
])('%j is shown as %j', (title, shown) => {
  expect(shortened(title, 22)).toBe(shown);
});
