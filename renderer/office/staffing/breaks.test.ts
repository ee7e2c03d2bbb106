import { describe, expect, it } from 'vitest';

import { breaksOf, canPause, movedBreak, withBreak, withoutBreak } from './breaks.js';
import type { Break } from './breaks.js';
import type { ShiftDraft } from './drafts.js';
import { exampleRow } from './testing/example-rows.js';

const times = (rows: readonly ShiftDraft[]) => rows.map(({ from, to }) => `${from}–${to}`);
const paused = withBreak([exampleRow()], '1');
const [pause] = breaksOf(paused);
const known = (found: Break | undefined): Break => {
  if (found === undefined) throw new Error('there is no break');
  return found;
};

describe('a break', () => {
  it('parts a row in its middle, on a quarter', () => {
    expect(times(paused)).toEqual(['09:00–12:45', '13:15–17:00']);
    expect(new Set(paused.map(({ key }) => key)).size).toBe(2);
  });

  it('moves as it is', () => {
    expect(times(movedBreak(paused, known(pause), 15))).toEqual(['09:00–13:00', '13:30–17:00']);
    expect(times(movedBreak(paused, known(pause), -15))).toEqual(['09:00–12:30', '13:00–17:00']);
  });

  it('does not move over the ends of the day', () => {
    const short = [exampleRow({ to: '09:15' }), exampleRow({ key: '2', from: '09:45' })];
    expect(movedBreak(short, known(breaksOf(short)[0]), -15)).toBe(short);
  });

  it('is taken away again', () => {
    expect(times(withoutBreak(paused, known(pause)))).toEqual(['09:00–17:00']);
  });

  it.each([
    ['09:00', '10:00', true],
    ['09:00', '09:59', false],
    ['', '12:00', false],
  ])('has room from %s to %s: %s', (from, to, expected) => {
    expect(canPause(exampleRow({ from, to }))).toBe(expected);
  });
});

describe('what is no break', () => {
  it.each([
    ['other languages after it', { from: '13:00', languages: ['nl'] as const }],
    ['another island', { from: '13:00', island: 2 }],
    ['no gap', { from: '12:00' }],
    ['no time', { from: '' }],
  ])('%s', (_, change) => {
    expect(breaksOf([exampleRow({ to: '12:00' }), exampleRow({ key: '2', ...change })])).toEqual(
      [],
    );
  });
});
