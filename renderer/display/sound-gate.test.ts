import { beforeEach, describe, expect, it } from 'vitest';

import type { ProbeContext } from './sound-gate.js';
import { createSoundGate } from './sound-gate.js';

describe('whether the page may sound', () => {
  let state: string;
  let changed: () => void;
  let touch: () => void;
  let mayResume: boolean;
  let closed: number;

  const context: ProbeContext = {
    get state() {
      return state;
    },
    addEventListener: (_, listener) => (changed = listener),
    resume() {
      if (mayResume) state = 'running';
      return mayResume ? Promise.resolve() : Promise.reject(new Error('not allowed'));
    },
    close() {
      closed += 1;
      state = 'closed';
      return Promise.resolve();
    },
  };
  const gate = (made: ProbeContext | undefined = context) =>
    createSoundGate(
      () => made,
      (listener) => (touch = listener),
    );
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    state = 'suspended';
    mayResume = true;
    closed = 0;
  });

  it('is not known until the browser says so', () => {
    const sound = gate();
    let told = 0;
    sound.subscribe(() => (told += 1));
    expect(sound.state()).toBe('blocked');
    state = 'running';
    changed();
    expect([sound.state(), told, closed]).toEqual(['on', 1, 1]);
    // Closing tells of a change too: it is on for good.
    changed();
    expect([sound.state(), told, closed]).toEqual(['on', 1, 1]);
  });

  it('comes with the first touch', async () => {
    const sound = gate();
    mayResume = false;
    touch();
    await settled();
    expect(sound.state()).toBe('blocked');
    mayResume = true;
    touch();
    await settled();
    expect(sound.state()).toBe('on');
    touch();
    expect(closed).toBe(1);
  });

  it('is no where the browser makes no sound', () => {
    const sound = createSoundGate(
      () => undefined,
      (listener) => (touch = listener),
    );
    touch();
    expect(sound.state()).toBe('blocked');
  });
});
