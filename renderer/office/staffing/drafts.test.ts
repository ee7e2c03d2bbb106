import { describe, expect, it } from 'vitest';

import { changesOf } from './compare.js';
import { changed, draftsOf, meet, withAdvisor, without } from './drafts.js';
import { exampleRow } from './testing/example-rows.js';

const dutch = { languages: ['nl'], from: '10:00', to: '12:00' } as const;

describe('somebody more', () => {
  it('sits at the first island nobody sits at that day', () => {
    const added = withAdvisor([exampleRow(), exampleRow({ key: '2', island: 3 })], 4, dutch);
    expect(added).toMatchObject({ ok: true, row: { island: 2, languages: ['nl'] } });
    expect(added.ok && added.rows.map(({ island }) => island)).toEqual([1, 2, 3]);
  });

  it('else at one that is free for as long', () => {
    const rows = [exampleRow(), exampleRow({ key: '2', island: 2, from: '12:00' })];
    expect(withAdvisor(rows, 2, dutch)).toMatchObject({ ok: true, row: { island: 2 } });
  });

  it('finds no place where every island is staffed then', () => {
    expect(withAdvisor([exampleRow()], 1, dutch)).toEqual({ ok: false });
  });
});

it.each([
  ['09:00', '10:00', '10:00', '11:00', false],
  ['09:00', '10:01', '10:00', '11:00', true],
  ['09:00', '17:00', '10:00', '11:00', true],
  ['09:00', '', '09:00', '11:00', false],
])('%s–%s and %s–%s meet: %s', (from, to, otherFrom, otherTo, expected) => {
  expect(meet({ from, to }, { from: otherFrom, to: otherTo })).toBe(expected);
});

describe('what was changed', () => {
  const before = [exampleRow(), exampleRow({ key: '2', island: 2 })];

  it('is told row by row', () => {
    const added = withAdvisor(changed(before, '1', { to: '16:00' }), 5, dutch);
    const { of, removed } = changesOf(before, added.ok ? added.rows : []);
    expect([...of.values()]).toEqual(['changed', 'same', 'added']);
    expect(removed).toEqual([]);
  });

  it('takes what is put in place of what was removed for something new', () => {
    const added = withAdvisor(without(before, '2'), 5, dutch);
    const { of, removed } = changesOf(before, added.ok ? added.rows : []);
    expect([...of.values()]).toEqual(['same', 'added']);
    expect(removed.map(({ key }) => key)).toEqual(['2']);
  });

  it('is nothing where themes only stand in another order', () => {
    const turned = changed(before, '1', { themes: before[0]?.themes.toReversed() ?? [] });
    expect([...changesOf(before, turned).of.values()]).toEqual(['same', 'same']);
  });
});

it('orders rows by island and time', () => {
  const shift = { languages: ['fr' as const], themes: ['work' as const] };
  const rows = draftsOf([
    { ...shift, island: 2, from: '09:00', to: '12:00' },
    { ...shift, island: 1, from: '13:00', to: '17:00' },
    { ...shift, island: 1, from: '09:00', to: '12:00' },
  ]);
  expect(rows.map(({ island, from }) => `${island} ${from}`)).toEqual([
    '1 09:00',
    '1 13:00',
    '2 09:00',
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
});
