import { describe, expect, it } from 'vitest';

import { changeOf, exactly, floorOf, shareOf } from './count.js';

it.each([
  [7, 7, 7],
  [0, 0, 0],
  [{ atLeast: 7 }, undefined, 7],
  [null, undefined, undefined],
  [undefined, undefined, undefined],
])('%j is exactly %j and at least %j', (count, exact, floor) => {
  expect(exactly(count)).toBe(exact);
  expect(floorOf(count)).toBe(floor);
});

describe('a share', () => {
  it('is of exact counts', () => expect(shareOf(1, 4)).toBe(0.25));
  it.each([
    [{ atLeast: 1 }, 4],
    [1, { atLeast: 4 }],
    [null, 4],
    [1, null],
    [0, 0],
  ])('is not claimed of %j in %j', (part, whole) => {
    expect(shareOf(part, whole)).toBeUndefined();
  });
});

describe('a change', () => {
  it('is a difference and its share', () => {
    expect(changeOf(150, 100)).toEqual({ difference: 50, share: 0.5 });
    expect(changeOf(75, 100)).toEqual({ difference: -25, share: -0.25 });
  });
  it('of few has no share', () => {
    expect(changeOf(10, 19)).toEqual({ difference: -9, share: undefined });
  });
  it.each([
    [{ atLeast: 150 }, 100],
    [150, { atLeast: 100 }],
    [null, 100],
    [150, undefined],
  ])('is never claimed from %j against %j', (now, before) => {
    expect(changeOf(now, before)).toBeUndefined();
  });
});
