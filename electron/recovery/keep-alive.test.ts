import { EventEmitter } from 'node:events';

import { expect, it } from 'vitest';

import { backoff } from './backoff.js';
import { keepAlive } from './keep-alive.js';

const HOME = 'app://kiosk/kiosk';

/** A page and a clock in the test's hands. */
function setUp() {
  let now = 0;
  const timers = new Map<() => void, number>();
  const done: string[] = [];
  const page = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer() {
      done.push('crash');
      page.emit('render-process-gone', {}, { reason: 'crashed' });
    },
  });
  const beat = keepAlive(page, {
    home: HOME,
    backoff: backoff({ first: 1_000, longest: 8_000, most: 2, calm: 60_000 }),
    steady: () => now,
    after(ms, then) {
      timers.set(then, now + ms);
      return () => timers.delete(then);
    },
    load: () => {
      done.push('load');
      page.emit('did-start-loading');
    },
    relaunch: () => done.push('relaunch'),
    told: () => undefined,
  });
  return {
    page,
    beat,
    done,
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const due = [...timers].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b)[0];
        if (due === undefined) break;
        timers.delete(due[0]);
        now = due[1];
        due[0]();
      }
      now = until;
    },
  };
}

it('loads a page anew that crashed, after a moment', () => {
  const { page, done, pass } = setUp();
  page.emit('render-process-gone', {}, { reason: 'oom' });
  expect(done).toEqual([]);
  pass(1_000);
  expect(done).toEqual(['load']);
});

it('ends a page that has no pulse any more, and loads it anew', () => {
  const { beat, done, pass } = setUp();
  beat();
  pass(10_000);
  beat();
  pass(14_000);
  expect(done).toEqual([]);
  pass(2_000);
  expect(done).toEqual(['crash', 'load']);
});

it('expects a pulse after a load: a page may hang from its first moment', () => {
  const { page, done, pass } = setUp();
  page.emit('did-start-loading');
  pass(16_500);
  expect(done).toEqual(['crash', 'load']);
});

it('starts the whole app anew where the page fails again and again', () => {
  const { page, done, pass } = setUp();
  for (let time = 0; time < 3; time += 1) {
    page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://kiosk/kiosk', true);
    pass(8_000);
  }
  expect(done).toEqual(['load', 'load', 'relaunch']);
});

it('brings a page back that went away', () => {
  const { page, done, pass } = setUp();
  page.emit('did-navigate', {}, HOME);
  pass(5_000);
  expect(done).toEqual([]);
  page.emit('did-navigate', {}, 'about:blank');
  pass(1_000);
  expect(done).toEqual(['load']);
});

it('does not mind a load that another one took the place of, nor a part that failed', () => {
  const { page, done, pass } = setUp();
  page.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://kiosk/kiosk', true);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://kiosk/x', false);
  pass(10_000);
  expect(done).toEqual([]);
});
