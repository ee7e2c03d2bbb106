import { expect, it } from 'vitest';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import { emptyState } from '../../domain/reception/state.js';
import type { Island } from '../../domain/reception/state.js';
import { unstaffed } from './unstaffed.js';

function island(themes: readonly Theme[], languages: readonly Language[]): Island {
  return { island: 1, staffId: 's1', themes, languages, signedInAt: 0, since: 0 };
}

function found(...islands: readonly Island[]) {
  const state = emptyState();
  for (const [at, each] of islands.entries()) state.islands.set(at + 1, each);
  return unstaffed(state);
}

it('is everything where nobody is there', () => {
  expect(found()).toEqual(Object.fromEntries(THEMES.map((theme) => [theme, [...LANGUAGES]])));
});

it('is nothing where each theme has somebody in each language, between all islands', () => {
  expect(found(island(THEMES, ['fr']), island(THEMES, ['nl']))).toEqual({});
});

it('names the language alone in which a theme has nobody', () => {
  const but = THEMES.filter((theme) => theme !== 'enterprise');
  expect(found(island(THEMES, ['fr']), island(but, ['nl']))).toEqual({ enterprise: ['nl'] });
});

it('takes no one’s language for another’s theme', () => {
  const some = found(island(['work'], ['fr']), island(['mobility'], ['nl']));
  expect(some.work).toEqual(['nl']);
  expect(some.mobility).toEqual(['fr']);
});

it('counts an island that has a break', () => {
  expect(found({ ...island(THEMES, LANGUAGES), break: { until: 60_000 } })).toEqual({});
});
