import { describe, expect, it } from 'vitest';

import { createKioskClock } from './kiosk-clock.js';
import { kioskView } from './testing/kiosk-view.js';

const HOUR = 3_600_000;

/** A page on a machine whose clocks the test sets: the server's is `real`, its own `real + off`. */
function setUp(off: number) {
  let real = 1_000_000_000;
  let own = real + off;
  let base: number | undefined;
  let steady = 0;
  let status: 'live' | 'lost' = 'lost';
  const live = {
    getState: () =>
      status === 'live' ? { status, view: kioskView() } : { status, view: kioskView() },
    now: () => (base === undefined ? own : base + steady),
    assumeNow: (now: number) => void (base = now - steady),
  };
  const clock = createKioskClock(live, () => own);
  return {
    clock,
    real: () => real,
    set: (by: number) => void (own += by),
    pass(ms: number, how: { readonly asleep?: boolean } = {}) {
      real += ms;
      own += ms;
      if (how.asleep !== true) steady += ms;
    },
    hear() {
      status = 'live';
      base = real - steady;
      clock.now();
    },
    lose: () => void (status = 'lost'),
    reload() {
      status = 'lost';
      base = undefined;
      steady = 0;
      return createKioskClock(live, () => own);
    },
  };
}

describe('the kiosk’s clock', () => {
  it.each([-HOUR, 0, 2 * HOUR])('knows the time on a machine that is %i ms off', (off) => {
    const { clock, real, pass, hear, lose } = setUp(off);
    hear();
    lose();
    pass(5_000);
    expect(clock.now()).toBe(real());
  });

  it('knows it after a reload without a server', () => {
    const { clock, real, pass, hear, lose, reload } = setUp(-HOUR);
    hear();
    lose();
    const kept = clock.toKeep();
    pass(10 * 60_000);
    const next = reload();
    next.load(kept);
    expect(next.now()).toBe(real());
    pass(3_000);
    expect(next.now()).toBe(real());
  });

  it('goes on where its own clock is set back, in a page and over a reload', () => {
    const { clock, real, pass, set, hear, lose, reload } = setUp(0);
    hear();
    lose();
    set(-HOUR);
    pass(60_000);
    expect(clock.now()).toBe(real());
    const next = reload();
    next.load(clock.toKeep());
    expect(next.now()).toBeGreaterThanOrEqual(real());
  });

  it('has noticed a sleep in which the page’s clock stood', () => {
    const { clock, real, pass, hear, lose } = setUp(0);
    hear();
    lose();
    pass(8 * HOUR, { asleep: true });
    expect(clock.now()).toBe(real());
  });

  it('believes the server before anything it kept', () => {
    const { real, pass, hear, reload } = setUp(0);
    const next = reload();
    hear();
    pass(1_000);
    next.now();
    next.load({ ahead: HOUR, last: real() + HOUR });
    expect(next.now()).toBe(real());
  });

  it('has only its own time where it never knew another', () => {
    const { clock, real } = setUp(HOUR);
    expect(clock.now()).toBe(real() + HOUR);
  });
});
