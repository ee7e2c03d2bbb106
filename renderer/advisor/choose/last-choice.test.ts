import { describe, expect, it } from 'vitest';

import { inHouseOrder, isComplete, NO_CHOICE, readChoice, writeChoice } from './last-choice.js';

describe('last choice of the tab', () => {
  it('reads what was written', () => {
    const choice = { island: 4, languages: ['nl'], themes: ['work'] } as const;
    expect(readChoice(writeChoice(choice))).toEqual(choice);
    expect(readChoice(writeChoice(NO_CHOICE))).toEqual(NO_CHOICE);
  });

  it.each([null, '', '{', '[]', '{"languages":["en"],"themes":[]}', '{"island":99}'])(
    'takes %j for no choice',
    (text) => {
      expect(readChoice(text)).toEqual(NO_CHOICE);
    },
  );
});

it('is complete with an island, a language and a theme', () => {
  expect(isComplete({ island: 1, languages: ['fr'], themes: ['work'] })).toBe(true);
  expect(isComplete({ languages: ['fr'], themes: ['work'] })).toBe(false);
  expect(isComplete({ island: 1, languages: [], themes: ['work'] })).toBe(false);
  expect(isComplete({ island: 1, languages: ['fr'], themes: [] })).toBe(false);
});

it('sends themes and languages in the house order', () => {
  expect(inHouseOrder({ languages: ['nl', 'fr'], themes: ['work', 'orientation'] })).toEqual({
    languages: ['fr', 'nl'],
    themes: ['orientation', 'work'],
  });
});
