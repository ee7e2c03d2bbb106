import { expect, it } from 'vitest';

import { exampleActivity, exampleProgramme, exampleSession } from '../testing/example-programme.js';
import { posterDays } from './poster-days.js';

const WEEK = { from: '2026-03-16', to: '2026-03-22' };
const programme = exampleProgramme({
  activities: [exampleActivity({ partners: ['A partner'] })],
  sessions: [
    exampleSession('late', { starts: '14:00' }),
    exampleSession('early', { starts: '09:00' }, { signUp: 'cancelled' }),
    exampleSession('other-day', { date: '2026-03-19', room: 'gone' }),
    exampleSession('other-week', { date: '2026-03-23' }),
  ],
  rooms: [{ id: 'room-1', name: 'Atomium', capacity: 20 }],
});

it('puts sessions under their days by the clock, cancelled ones too', () => {
  const days = posterDays(programme, WEEK);
  expect(days.map(({ date, sessions }) => [date, sessions.map((each) => each.sessionId)])).toEqual([
    ['2026-03-17', ['early', 'late']],
    ['2026-03-19', ['other-day']],
  ]);
  const [early, late] = days[0]?.sessions ?? [];
  expect([early?.cancelled, late?.cancelled]).toEqual([true, false]);
  expect(early?.room).toBe('Atomium');
});

it('names no partner', () => {
  expect(JSON.stringify(posterDays(programme, WEEK))).not.toContain('A partner');
});

it('lets no line begin with a colon', () => {
  const title = { fr: 'Entretien : « osez » !', nl: 'Gesprek: durf!' };
  const [day] = posterDays({ ...programme, activities: [exampleActivity({ title })] }, WEEK);
  expect(day?.sessions[0]?.title).toEqual({
    fr: 'Entretien\u00A0: «\u00A0osez\u00A0»\u00A0!',
    nl: 'Gesprek: durf!',
  });
});
