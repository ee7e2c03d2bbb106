import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import {
  at,
  called,
  closed,
  ended,
  leased,
  missed,
  opened,
  renumbered,
  returned,
  signedIn,
  started,
  stateAfter,
  taken,
  transferred,
} from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const day = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0, ['mobility'])];

describe('the day’s figures', () => {
  it('know no call of a number that nobody held', () => {
    const { serviceLevel, waits } = summarise(
      stateAfter([
        ...day,
        leased('k1', 501, 503, 0),
        taken(1, 1),
        called(1, 1, 5),
        missed(1, 6),
        renumbered(1, 501, 40, 1),
        returned(1, 40),
        called(1, 1, 41),
        started(1, 1, 42),
        ended(1, 'served', 50),
      ]),
      settings,
    );
    expect(serviceLevel).toEqual({ minutes: 25, within: 0, base: 1 });
    expect(waits).toEqual([[40, 1]]);
  });

  it('count each ticket once, under what it was taken for', () => {
    const figures = summarise(
      stateAfter([
        ...day,
        taken(1, 0),
        taken(2, 10, 'training', 'nl'),
        { ...taken(3, 70), channel: 'desk' },
        called(1, 1, 20),
        started(1, 1, 21),
        transferred(1, 31, 'mobility', 'nl'),
        called(1, 2, 50),
        started(1, 2, 52),
        ended(1, 'served', 62),
        ended(2, 'left', 30),
      ]),
      settings,
    );
    expect(figures).toEqual({
      version: 1,
      date: '2026-03-02',
      tickets: 3,
      byTheme: { orientation: 0, training: 1, work: 2, enterprise: 0, mobility: 0 },
      byLanguage: { fr: 2, nl: 1 },
      byChannel: { kiosk: 2, desk: 1 },
      byHour: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 2 : hour === 10 ? 1 : 0)),
      arrivals: [
        { theme: 'training', language: 'nl', hour: 9, count: 1 },
        { theme: 'work', language: 'fr', hour: 9, count: 1 },
        { theme: 'work', language: 'fr', hour: 10, count: 1 },
      ],
      outcomes: { served: 1, left: 1, 'no-show': 0, 'left-at-closing': 0 },
      open: 1,
      transferred: 1,
      waits: [[20, 1]],
      interviews: [[20, 1]],
      serviceLevel: { minutes: 25, within: 1, base: 1 },
      multimedia: expect.objectContaining({ visits: 0 }),
      staffing: expect.any(Array),
      lengths: expect.objectContaining({ work: [[20, 1]], mobility: [] }),
      walks: { count: 1, seconds: 60 },
      estimates: expect.objectContaining({ told: 0, unknown: 1 }),
      notes: expect.objectContaining({ interviews: 0 }),
      people: { door: 0, outreach: 0 },
      parked: 0,
      islands: { open: 140, busy: 20, most: 2 },
    });
  });

  it('are the same folded twice, and need a day', () => {
    const state = stateAfter([...day, taken(1, 0), closed(9)]);
    expect(summarise(state, settings)).toEqual(summarise(state, settings));
    expect(() => summarise(stateAfter([]), settings)).toThrow('no day');
  });

  it('take plain settings and give plain JSON', () => {
    const figures = summarise(stateAfter([...day, taken(1, 0)]), defaultSettings);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });
});

describe('the service level', () => {
  const level = (...events: Parameters<typeof stateAfter>[0]) =>
    summarise(stateAfter([...day, taken(1, 0), ...events]), settings).serviceLevel;

  it('looks at the first call', () => {
    expect(level(called(1, 1, 25))).toMatchObject({ within: 1, base: 1 });
    expect(level(called(1, 1, 25.1))).toMatchObject({ within: 0, base: 1 });
    expect(level(called(1, 1, 20), missed(1, 21), called(1, 1, 40))).toMatchObject({ within: 1 });
  });

  it('counts no-shows and those never called, but not those who left or still wait', () => {
    const noShow = [called(1, 1, 5), missed(1, 6), ended(1, 'no-show', 21)];
    expect(level(...noShow)).toMatchObject({ within: 1, base: 1 });
    expect(level(ended(1, 'left-at-closing', 300))).toMatchObject({ within: 0, base: 1 });
    expect(level(ended(1, 'left', 40))).toMatchObject({ within: 0, base: 0 });
    expect(level()).toMatchObject({ within: 0, base: 0 });
  });
});

describe('an interview', () => {
  const figures = (...events: Parameters<typeof stateAfter>[0]) =>
    summarise(stateAfter([...day, taken(1, 0), ...events]), settings);

  it('counts once begun; its wait ends at the call that was answered', () => {
    const begun = figures(called(1, 1, 5), called(1, 1, 7), started(1, 1, 8));
    expect(begun).toMatchObject({ waits: [[7, 1]], interviews: [], open: 0 });
    expect(begun.outcomes.served).toBe(1);
  });

  it('stays one for who leaves while waiting after a transfer', () => {
    const left = figures(
      called(1, 1, 5),
      started(1, 1, 6),
      transferred(1, 16, 'mobility'),
      ended(1, 'left', 60),
    );
    expect(left.outcomes).toMatchObject({ served: 1, left: 0 });
    expect(left).toMatchObject({ interviews: [[10, 1]], serviceLevel: { within: 1, base: 1 } });
  });
});

describe('local hours', () => {
  const hoursOf = (...times: string[]) => {
    const events = times.map((time, index) => ({ ...taken(index + 1, 0), at: Date.parse(time) }));
    const { byHour } = summarise(stateAfter([opened, ...events]), settings);
    return byHour.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []));
  };

  it('are those of the centre, in winter and in summer', () => {
    expect(hoursOf('2026-01-15T08:59:00Z')).toEqual([[9, 1]]);
    expect(hoursOf('2026-07-15T08:59:00Z')).toEqual([[10, 1]]);
    expect(hoursOf('2026-01-15T23:30:00Z')).toEqual([[0, 1]]);
  });

  it('skip an hour in the spring night and count one twice in the autumn night', () => {
    expect(hoursOf('2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z')).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(hoursOf('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).toEqual([[2, 2]]);
  });

  it('follow time zones that are off by a quarter', () => {
    const events = [{ ...taken(1, 0), at: Date.parse('2026-01-15T08:14:00Z') }];
    const { byHour } = summarise(stateAfter([opened, ...events]), {
      ...settings,
      timeZone: 'Asia/Kathmandu',
    });
    expect(byHour[13]).toBe(1);
  });
});

it('tells the day', () => {
  expect(summarise(stateAfter([{ ...opened, at: at(0) }]), settings)).toMatchObject({
    date: '2026-03-02',
    tickets: 0,
  });
});
