import { describe, expect, it } from 'vitest';

import { exampleActivity } from '../testing/example-programme.js';
import type { ActivityField, ActivityForm } from './activity-form.js';
import { activityForm, checkActivity, emptyActivity, wholeNumber } from './activity-form.js';

const FORM = activityForm(exampleActivity({ partners: ['Actiris'], occupations: ['2431'] }));

it('makes the same activity again', () => {
  const activity = exampleActivity({ partners: ['Actiris'], occupations: ['24'], example: true });
  expect(checkActivity(activityForm(activity))).toEqual({ ok: true, activity });
});

it('takes the mark of an example away', () => {
  const checked = checkActivity({
    ...activityForm(exampleActivity({ example: true })),
    example: false,
  });
  expect(checked.ok && checked.activity).not.toHaveProperty('example');
});

describe('what is wrong', () => {
  it.each<[Partial<ActivityForm>, ActivityField[]]>([
    [{ title: { fr: 'Atelier', nl: ' ' } }, ['title.nl']],
    [{ title: { fr: 'x'.repeat(101), nl: 'Workshop' } }, ['title.fr']],
    [{ description: { fr: '', nl: 'x'.repeat(501) } }, ['description.fr', 'description.nl']],
    [{ format: undefined, theme: undefined, language: undefined }, ['format', 'theme', 'language']],
    [{ capacity: '0' }, ['capacity']],
    [{ capacity: '501' }, ['capacity']],
    [{ capacity: '1,5', minutes: '' }, ['capacity', 'minutes']],
    [{ waitingList: '201' }, ['waitingList']],
    [{ minutes: '10' }, ['minutes']],
    [{ occupations: ['24310'] }, ['occupations']],
    [{ partners: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, ['partners']],
    [{ room: '' }, ['room']],
  ])('%j', (change, fields) => {
    expect(checkActivity({ ...FORM, ...change })).toEqual({ ok: false, errors: new Set(fields) });
  });

  it('is told of everything that nobody has filled in', () => {
    const checked = checkActivity(emptyActivity('new', 'room-1'));
    expect(checked.ok ? [] : [...checked.errors]).toEqual([
      'title.fr',
      'title.nl',
      'description.fr',
      'description.nl',
      'format',
      'theme',
      'language',
    ]);
  });
});

it.each([
  ['12', 12],
  [' 12 ', 12],
  ['', Number.NaN],
  ['-1', Number.NaN],
  ['1e3', Number.NaN],
])('%j is the number %d', (text, expected) => expect(wholeNumber(text)).toBe(expected));
