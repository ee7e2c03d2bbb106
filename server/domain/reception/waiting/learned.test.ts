import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from '../../statistics/day-figures.js';
import { summarise } from '../../statistics/fold.js';
import {
  at,
  called,
  ended,
  opened,
  signedIn,
  started,
  stateAfter,
  taken,
} from '../testing/story.js';
import { learnFrom } from './learned.js';
import { modelOf } from './model.js';
import { todayOf } from './today.js';

const TODAY = '2026-05-04';
const settings = defaultSettings;
const empty = summarise(stateAfter([opened]), settings);
const day = (date: string, minute: number, count: number): DayFigures => ({
  ...empty,
  date,
  outcomes: { served: count, 'no-show': 0, left: 0, 'left-at-closing': 0 },
  lengths: {
    ...{ orientation: [], training: [], enterprise: [], mobility: [] },
    work: [[minute, count]],
  },
  walks: { count, seconds: count * 60 },
});
const nobody = todayOf(stateAfter([opened]), at(0));
const meansAfter = (...days: DayFigures[]): Record<string, number> => {
  const { means } = modelOf(learnFrom(days, TODAY), nobody, settings);
  return Object.fromEntries(THEMES.map((theme, index) => [theme, means[index] ?? NaN]));
};

describe('what the days before tell', () => {
  it('fades: a day twenty days back counts half', () => {
    const { lengths } = learnFrom([day('2026-04-14', 20, 10)], TODAY);
    expect(lengths.work).toMatchObject({ count: 5, sum: 5 * 20.5 });
  });

  it('is nothing from today, from the future, or from too long ago', () => {
    const days = ['2026-05-04', '2026-05-05', '2026-03-04'].map((date) => day(date, 20, 10));
    expect(learnFrom(days, TODAY).lengths.work.count).toBe(0);
    expect(learnFrom([day('2026-03-05', 20, 10)], TODAY).lengths.work.count).toBeCloseTo(1.25);
  });

  it('takes days that were folded before lengths were kept', () => {
    expect(learnFrom([{ ...empty, date: '2026-05-03' }], TODAY).lengths.work.count).toBe(0);
  });

  it('draws a theme towards all, and all towards a guess', () => {
    const none = meansAfter();
    expect(none['work']).toBeCloseTo(24);
    const few = meansAfter(day('2026-05-03', 40, 2));
    const many = meansAfter(day('2026-05-03', 40, 200));
    expect(few['work']).toBeGreaterThan(24);
    expect(few['work']).toBeLessThan(33);
    expect(many['work']).toBeGreaterThan(38);
    expect(many['mobility']).toBeGreaterThan(few['mobility'] ?? NaN);
  });
});

describe('what today tells', () => {
  const served = (number: number, from: number, minutes: number) => [
    taken(number, from),
    called(number, 1, from),
    started(number, 1, from + 1),
    ended(number, 'served', from + 1 + minutes),
  ];

  it('counts how things went', () => {
    const state = stateAfter([
      ...[opened, signedIn(1, 'advisor', 0)],
      ...served(1, 0, 10),
      ...[taken(2, 5), called(2, 1, 12), called(2, 1, 12.5), ended(2, 'no-show', 13)],
      ...[taken(3, 6), ended(3, 'left', 14)],
      ...[taken(4, 7), called(4, 1, 15), started(4, 1, 15.5)],
    ]);
    expect(todayOf(state, at(25))).toMatchObject({
      ended: { work: [10] },
      running: { work: [9.5] },
      walks: { count: 2, minutes: 1.5 },
      absences: { count: 1, minutes: 1 },
      called: 3,
      noShows: 1,
      left: 1,
      tickets: 4,
    });
  });

  it('counts a pause only where somebody was waiting', () => {
    const state = stateAfter([
      ...[opened, signedIn(1, 'advisor', 0)],
      ...[taken(1, 0), taken(2, 1)],
      ...[called(1, 1, 0), started(1, 1, 0), ended(1, 'served', 10)],
      ...[called(2, 1, 12), started(2, 1, 12), ended(2, 'served', 20)],
      ...[taken(3, 30), called(3, 1, 31), started(3, 1, 31)],
    ]);
    expect(todayOf(state, at(35)).pauses).toEqual({ count: 1, minutes: 2 });
  });

  it('takes those that last still for longer than they have lasted', () => {
    const events = [
      opened,
      signedIn(1, 'advisor', 0),
      taken(1, 0),
      called(1, 1, 0),
      started(1, 1, 0),
    ];
    const mean = (minute: number): number =>
      modelOf(learnFrom([], TODAY), todayOf(stateAfter(events), at(minute)), settings).means[
        THEMES.indexOf('work')
      ] ?? NaN;
    expect(mean(5)).toBeLessThan(mean(60));
    expect(mean(60)).toBeGreaterThan(27);
  });
});
