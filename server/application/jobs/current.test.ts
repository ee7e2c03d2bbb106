import { describe, expect, it } from 'vitest';

import type { KeptImport, KeptSource } from './current.js';
import { inOrder, withImport, withoutImport, withUnreadable } from './current.js';

function kept(importId: string, change: Partial<KeptImport> = {}): KeptImport {
  return {
    importId,
    format: 'offers-forem',
    origin: 'hand',
    from: 'x.json',
    importedAt: 1,
    date: '2026-11-22',
    records: 1,
    leftOut: 0,
    problems: [],
    ...change,
  };
}
const ids = (sources: readonly KeptSource[] | undefined) =>
  sources?.map(({ importId, before }) => [importId, before?.importId]);

describe('which imports count', () => {
  it('an import takes the place of the one of its format and origin, and keeps it', () => {
    const one = withImport([], kept('one'));
    const two = withImport(one, kept('two'));
    expect(ids(two)).toEqual([['two', 'one']]);
    expect(ids(withImport(two, kept('three')))).toEqual([['three', 'two']]);
  });

  it('offers of a feed stand beside those imported by hand', () => {
    const both = withImport(withImport([], kept('one')), kept('two', { origin: 'feed-1' }));
    expect(ids(both)).toEqual([
      ['one', undefined],
      ['two', undefined],
    ]);
  });

  it('of a classification only one counts, wherever it came from', () => {
    const one = withImport([], kept('one', { format: 'esco' }));
    expect(ids(withImport(one, kept('two', { format: 'esco', origin: 'feed-1' })))).toEqual([
      ['two', 'one'],
    ]);
  });

  it('keep their day while they bring the same, offers apart', () => {
    const [old, again, other] = ['20', '21', '22'].map((day) => ({ date: `2026-11-${day}` }));
    const first = { ...old, content: 'a'.repeat(32) };
    const dates = (format: KeptImport['format']) => {
      const one = withImport([], kept('one', { format, ...first }));
      const same = withImport(one, kept('two', { format, ...first, ...again }));
      const news = withImport(same, kept('three', { format, ...first, ...other, content: 'b' }));
      return [same, news].map(([source]) => source?.date);
    };
    expect(dates('trainings')).toEqual(['2026-11-20', '2026-11-22']);
    expect(dates('offers-forem')).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('are marked while they cannot be read, and no longer', () => {
    const marked = withUnreadable([kept('one'), kept('two')], new Set(['two']));
    expect(marked.map(({ unreadable }) => unreadable)).toEqual([undefined, true]);
    expect(withUnreadable(marked, new Set())).toEqual([kept('one'), kept('two')]);
  });

  it('taking back puts the one before it in its place, and then nothing', () => {
    const two = withImport(withImport([], kept('one')), kept('two'));
    const back = withoutImport(two, 'two') ?? [];
    expect(ids(back)).toEqual([['one', undefined]]);
    expect(withoutImport(back, 'one')).toEqual([]);
    expect(withoutImport(back, 'two')).toBeUndefined();
  });

  it('are composed in one order, whatever the order they came in', () => {
    const some = [
      kept('b', { importedAt: 5 }),
      kept('a', { importedAt: 5 }),
      kept('c', { format: 'esco', importedAt: 9 }),
    ];
    expect(inOrder(some).map(({ importId }) => importId)).toEqual(['c', 'a', 'b']);
    expect(inOrder(some.toReversed())).toEqual(inOrder(some));
  });
});
