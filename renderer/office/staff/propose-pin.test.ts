import { describe, expect, it } from 'vitest';

import { pinSchema } from '#protocol/commands.js';

import { isEasy, proposePin } from './propose-pin.js';

/** Gives the bytes of a list, one at a time. */
function fillFrom(bytes: readonly number[]): (target: Uint8Array<ArrayBuffer>) => void {
  let next = 0;
  return (target) => {
    target[0] = bytes[next] ?? 0;
    next += 1;
  };
}

describe('a proposed PIN', () => {
  it('draws bytes above 249 again', () => {
    const pin = proposePin(fillFrom([255, 3, 250, 9, 1, 4, 1, 7, 2, 6]));
    expect(pin).toBe('39141726');
    expect(pinSchema.safeParse(pin).success).toBe(true);
  });

  it('draws an easy one again', () => {
    expect(proposePin(fillFrom([1, 1, 1, 1, 1, 1, 1, 1, 3, 9, 1, 4, 1, 7, 2, 6]))).toBe('39141726');
  });
});

it.each([
  ['11112222', true],
  ['12345678', true],
  ['44110077', true],
  ['90187654', true],
  ['39141726', false],
])('%s is easy: %s', (pin, easy) => {
  expect(isEasy(pin)).toBe(easy);
});
