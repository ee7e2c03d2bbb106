import { describe, expect, it } from 'vitest';

import { exampleOutcome } from '../testing/example-outcome.js';
import { figureDifference, lostDifference, sameReceived, waitDifference } from './differences.js';

const before = exampleOutcome();

describe('two days beside each other', () => {
  it('say that a wait is shorter, and that this is better', () => {
    const after = exampleOutcome({ wait: { median: 12.4, p90: 44 } });
    expect(figureDifference('waitMedian', before, after)).toEqual({
      before: 18,
      after: 12,
      way: 'less',
      by: 6,
      better: true,
    });
    expect(figureDifference('waitP90', before, after)).toMatchObject({ by: 3, better: false });
  });

  it('compare what is shown, so that the figures agree', () => {
    const near = exampleOutcome({ serviceLevel: 0.6249 });
    expect(figureDifference('serviceLevel', before, near)).toMatchObject({
      before: 62,
      after: 62,
      way: 'same',
      by: 0,
    });
  });

  it('count shares in points', () => {
    const sooner = exampleOutcome({ serviceLevel: 0.7 });
    expect(figureDifference('serviceLevel', before, sooner)).toMatchObject({ by: 8, better: true });
    const fewer = exampleOutcome({ left: 0.1 });
    expect(figureDifference('left', before, fewer)).toMatchObject({ by: 2, better: false });
  });

  it('do not call waits better where more people leave without being received', () => {
    const closed = exampleOutcome({
      wait: { median: 2, p90: 5 },
      serviceLevel: 0.9,
      left: 0.1,
      leftAtClosing: 0.41,
    });
    for (const name of ['waitMedian', 'waitP90', 'serviceLevel'] as const)
      expect(figureDifference(name, before, closed)).toMatchObject({ better: undefined });
    expect(figureDifference('waitMedian', before, closed)).toMatchObject({ way: 'less', by: 16 });
    expect(figureDifference('leftAtClosing', before, closed)).toMatchObject({ better: false });
    expect(lostDifference(before, closed)).toMatchObject({ before: 9, after: 51, by: 42 });
    expect(waitDifference({ median: 18 }, { median: 2 }, false).better).toBeUndefined();
  });

  it('set waits beside each other where about as many are received', () => {
    expect(sameReceived(before, exampleOutcome({ leftAtClosing: 0.02 }))).toBe(true);
    expect(sameReceived(before, exampleOutcome({ leftAtClosing: 0.03 }))).toBe(false);
    expect(sameReceived(before, exampleOutcome({ left: 0.06 }))).toBe(false);
    expect(sameReceived(undefined, before)).toBe(true);
  });

  it('do not call idle time or missed calls good or bad', () => {
    const after = exampleOutcome({ idle: 0.3, noShow: 0.01 });
    expect(figureDifference('noShow', before, after).better).toBeUndefined();
    expect(figureDifference('idle', before, after)).toMatchObject({
      way: 'more',
      by: 18,
      better: undefined,
    });
  });

  it('say nothing where too few were lived', () => {
    const none = exampleOutcome({ wait: null, serviceLevel: null });
    expect(figureDifference('waitMedian', before, none)).toMatchObject({ way: 'unknown' });
    expect(figureDifference('waitMedian', undefined, before)).toMatchObject({
      before: undefined,
      after: 18,
      way: 'unknown',
    });
    expect(waitDifference(null, { median: 3 }, true).way).toBe('unknown');
  });
});
