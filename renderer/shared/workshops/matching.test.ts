import { expect, it } from 'vitest';

import type { SignUpState } from '#protocol/workshops/vocabulary.js';
import { SIGN_UP_STATES } from '#protocol/workshops/vocabulary.js';

import { matchingSessions } from './matching.js';
import { programme } from './testing/programme.js';

const hour = (hours: number) => ({ startsAt: Date.UTC(2026, 2, 3, hours) });
const ids = (found: readonly { readonly sessionId: string }[]) =>
  found.map((each) => each.sessionId);

it('puts what is about the occupation before what is about its theme', () => {
  const view = programme(
    {
      nurse: { occupations: ['2221'], theme: 'training' },
      health: { occupations: ['51', '22'], theme: 'training' },
      cook: { occupations: ['3434'] },
      general: { format: 'information' },
    },
    {
      general: { activityId: 'general', ...hour(8) },
      cook: { activityId: 'cook', ...hour(8) },
      health: { activityId: 'health', ...hour(10) },
      nurse: { activityId: 'nurse', ...hour(9) },
    },
  );
  expect(ids(matchingSessions(view, '2221', 'work'))).toEqual(['nurse', 'health', 'general']);
  expect(ids(matchingSessions(view, '2221', 'training'))).toEqual(['nurse', 'health']);
});

it('a longer code than the occupation has is another occupation', () => {
  const view = programme({ nurse: { occupations: ['2221'] } }, { a: { activityId: 'nurse' } });
  expect(matchingSessions(view, '222', 'training')).toEqual([]);
});

it('of its theme at most three, and only where one asks about anything', () => {
  const view = programme(
    {
      cv: {},
      visit: { format: 'visit' },
      zoom: { format: 'zoom' },
    },
    {
      visit: { activityId: 'visit', ...hour(1) },
      zoom: { activityId: 'zoom', ...hour(2) },
      third: hour(5),
      first: hour(3),
      fourth: hour(6),
      second: hour(4),
    },
  );
  expect(ids(matchingSessions(view, '2221', 'work'))).toEqual(['first', 'second', 'third']);
});

it('at most five', () => {
  const about = Object.fromEntries(
    [1, 2, 3, 4].map((at) => [`about-${at}`, { activityId: 'nurse', ...hour(at) }]),
  );
  const general = Object.fromEntries([5, 6, 7].map((at) => [`general-${at}`, hour(at)]));
  const view = programme({ nurse: { occupations: ['2'] }, cv: {} }, { ...general, ...about });
  expect(ids(matchingSessions(view, '2221', 'work'))).toEqual([
    'about-1',
    'about-2',
    'about-3',
    'about-4',
    'general-5',
  ]);
});

const USEFUL: readonly SignUpState[] = ['open', 'waiting-list'];

it.each(SIGN_UP_STATES)('lists sessions one can still join: %s', (signUp) => {
  const view = programme({ nurse: { occupations: ['2'] } }, { a: { activityId: 'nurse', signUp } });
  expect(matchingSessions(view, '2221', 'work')).toHaveLength(USEFUL.includes(signUp) ? 1 : 0);
});
