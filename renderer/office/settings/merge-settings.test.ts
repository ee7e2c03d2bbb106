import { describe, expect, it } from 'vitest';

import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';

import { mergeSettings } from './merge-settings.js';

const base = defaultSettings;
const shift = { island: 1, languages: ['fr' as const], themes: ['work' as const] };
const rotaOn = (weekday: number, from: string): Pick<Settings, 'rota'> => ({
  rota: base.rota.map((day, index) =>
    index === weekday ? [{ ...shift, from, to: '17:00' }] : day,
  ),
});

describe('two administrators at once', () => {
  it('keep what each of them has changed', () => {
    const mine = { ...base, islands: 12 };
    const theirs = { ...base, seatMinutes: 90, nextTicketRule: 'arrival' as const };
    expect(mergeSettings(base, mine, theirs)).toEqual({
      settings: { ...theirs, islands: 12 },
      both: [],
    });
  });

  it('change two days of the rota', () => {
    const mine = { ...base, ...rotaOn(0, '09:00') };
    const theirs = { ...base, ...rotaOn(1, '10:00') };
    const { settings, both } = mergeSettings(base, mine, theirs);
    expect(both).toEqual([]);
    expect(settings.rota[0]).toEqual(mine.rota[0]);
    expect(settings.rota[1]).toEqual(theirs.rota[1]);
  });

  it('are told where they changed one thing in two ways', () => {
    const mine = { ...base, ...rotaOn(0, '09:00'), islands: 12, computers: 40 };
    const theirs = { ...base, ...rotaOn(0, '10:00'), islands: 13, computers: 40 };
    const { settings, both } = mergeSettings(base, mine, theirs);
    expect(both.toSorted()).toEqual(['islands', 'rota']);
    expect(settings).toMatchObject({ islands: 12, computers: 40, rota: mine.rota });
  });

  it('are not, where only one of them changed it', () => {
    expect(mergeSettings(base, base, { ...base, islands: 13 })).toEqual({
      settings: { ...base, islands: 13 },
      both: [],
    });
  });
});
