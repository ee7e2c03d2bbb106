import { expect, it } from 'vitest';

import { settableClock } from '../access/testing/fakes.js';
import { createWrongCodes } from './wrong-codes.js';

const MINUTE = 60_000;

it('lets a sender try ten codes that nobody holds, and then one more each minute, whatever others do', () => {
  const clock = settableClock(1_000_000);
  const codes = createWrongCodes(clock);
  const tries = Array.from({ length: 12 }, () => codes.begin('device:k1'));
  expect(tries.filter(Boolean)).toHaveLength(10);
  expect(codes.begin('device:k2')).toBe(true);
  clock.advance(MINUTE - 1);
  expect(codes.begin('device:k1')).toBe(false);
  clock.advance(1);
  expect(codes.begin('device:k1')).toBe(true);
  expect(codes.begin('device:k1')).toBe(false);
  clock.advance(10 * MINUTE);
  const again = Array.from({ length: 12 }, () => codes.begin('device:k1'));
  expect(again.filter(Boolean)).toHaveLength(10);
});

it('counts none that somebody holds, and mistakes of one hour do not add up', () => {
  const clock = settableClock(0);
  const codes = createWrongCodes(clock);
  for (let good = 0; good < 30; good += 1) {
    expect(codes.begin('device:k1')).toBe(true);
    codes.undo('device:k1');
  }
  for (let minute = 0; minute < 60; minute += 1) {
    clock.advance(MINUTE);
    expect(codes.begin('device:k1')).toBe(true);
  }
});

it('shuts nobody out for longer when a clock that ran ahead is put right', () => {
  const clock = settableClock(100 * MINUTE);
  const codes = createWrongCodes(clock);
  while (codes.begin('device:k1'));
  clock.advance(-100 * MINUTE);
  expect(codes.begin('device:k1')).toBe(false);
  clock.advance(MINUTE);
  expect(codes.begin('device:k1')).toBe(true);
});

it('remembers so many senders and no more', () => {
  const codes = createWrongCodes(settableClock(0));
  while (codes.begin('first'));
  for (let other = 0; other < 500; other += 1) codes.begin(`other-${other}`);
  expect(codes.begin('first')).toBe(true);
});
