import { describe, expect, it } from 'vitest';

import { steadyClock } from './steady-clock.js';

describe('the steady clock', () => {
  it('follows the wall, adopts steps forward, and goes on at its own pace after a step back', () => {
    let wall = 1_000_000;
    let run = 0;
    const clock = steadyClock(
      () => wall,
      () => run,
    );
    const pass = (ms: number): void => {
      wall += ms;
      run += ms;
    };
    expect(clock.now()).toBe(1_000_000);
    pass(500);
    expect(clock.now()).toBe(1_000_500);
    wall += 3_600_000;
    expect(clock.now()).toBe(4_600_500);
    wall -= 7_200_000;
    expect(clock.now()).toBe(4_600_500);
    pass(60_000);
    expect(clock.now()).toBe(4_660_500);
    pass(7_200_000);
    expect(clock.now()).toBe(11_860_500);
    clock.resetToWall();
    expect(clock.now()).toBe(wall);
  });

  it('never stands before the last event of a running day', () => {
    const clock = steadyClock(
      () => 1000,
      () => 0,
    );
    clock.notBefore(5000);
    expect(clock.now()).toBe(5000);
  });
});
