import { expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';

import { at, NINE, TODAY } from '../testing/story.js';
import { maskOf } from './groups.js';
import { plannedOf } from './planned.js';

const day = { date: TODAY, openedAt: NINE };
const skills = { languages: ['fr'], themes: ['work'] } as const;
const settings: Settings = {
  ...defaultSettings,
  openingHours: [{ opens: '09:00', closes: '17:00' }, ...Array<null>(6).fill(null)],
  rota: [
    [
      { island: 2, languages: ['fr'], themes: ['work'], from: '13:00', to: '17:00' },
      { island: 1, languages: ['fr'], themes: ['work'], from: '09:00', to: '12:30' },
      { island: 60, languages: ['fr'], themes: ['work'], from: '09:00', to: '12:30' },
    ],
    ...Array.from({ length: 6 }, () => []),
  ],
};

it('tells the shifts of the day by time, of islands there are, and when it closes', () => {
  const { closes, shifts } = plannedOf(day, { ...settings, islands: 20 });
  const mask = maskOf(skills.themes, skills.languages);
  expect(closes).toBe(at(8 * 60));
  expect(shifts).toEqual([
    { island: 1, languages: ['fr'], mask, from: NINE, to: at(210) },
    { island: 2, languages: ['fr'], mask, from: at(240), to: at(480) },
  ]);
  expect(plannedOf(day, defaultSettings)).toEqual({ closes: Infinity, shifts: [] });
});

it('is worked out once, and again for other settings, another day or one opened again', () => {
  const once = plannedOf(day, settings);
  expect(plannedOf({ ...day }, settings)).toBe(once);
  expect(plannedOf(day, { ...settings })).not.toBe(once);
  const late = plannedOf({ ...day, reopenedAt: at(9 * 60) }, settings);
  expect(late.closes).toBe(Infinity);
  expect(plannedOf({ ...day, date: '2026-03-03' }, settings).shifts).toEqual([]);
});
