import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { exampleProgrammeSchema } from './example-programme.js';
import { demonstrationSessions } from './todays-programme.js';

const file = new URL('../../../assets/workshops/example.json', import.meta.url);
const example = exampleProgrammeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const WEEK = ['25', '26', '27', '28', '29', '30', '31'].map((day) => `2031-08-${day}`);
const TIMES = ['00:00', '08:59', '12:40', '16:05', '17:59', '20:00', '22:58'];

test.each(WEEK.flatMap((date) => TIMES.map((time) => [date, time] as const)))(
  'on %s at %s three sessions of the day are still to come, none in another’s way',
  (today, time) => {
    const sessions = demonstrationSessions(example, today, time);
    const todays = sessions.filter(({ date }) => date === today);
    expect(todays.length).toBeGreaterThanOrEqual(3);
    for (const { starts, ends } of todays) {
      expect(starts > time).toBe(true);
      expect(starts < ends).toBe(true);
    }
    for (const [index, one] of sessions.entries()) {
      const clash = sessions.slice(index + 1).find((other) => {
        const isTogether = other.starts < one.ends && other.ends > one.starts;
        return other.date === one.date && other.room === one.room && isTogether;
      });
      expect(clash).toBeUndefined();
    }
  },
);

test('adds nothing where the day has enough to come', () => {
  const todays = demonstrationSessions(example, '2031-08-25', '08:00').filter(
    ({ date }) => date === '2031-08-25',
  );
  expect(todays).toHaveLength(example.pattern.filter(({ weekday }) => weekday === 0).length);
});

test('plans nothing that would end after midnight', () => {
  const sessions = demonstrationSessions(example, '2031-08-25', '23:52');
  expect(sessions.some(({ date }) => date === '2031-08-25')).toBe(false);
});
