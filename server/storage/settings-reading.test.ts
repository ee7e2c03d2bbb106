import { defaultSettings } from '#protocol/settings.js';
import { expect, test } from 'vitest';

import { readSettings } from './settings-reading.js';

test('whole settings are read as they are', () => {
  const settings = { ...defaultSettings, islands: 12, missedMinutes: 5 };
  expect(readSettings(settings)).toEqual({ ok: true, value: settings, problems: [] });
});

test('a wrong field is replaced by its default and named; the others are kept', () => {
  expect(readSettings({ islands: 0, timeZone: 'Mars/Olympus', missedMinutes: 5 })).toEqual({
    ok: true,
    value: { ...defaultSettings, missedMinutes: 5 },
    problems: [
      'islands: not valid, its default is used',
      'timeZone: not valid, its default is used',
    ],
  });
});

test('a missing field takes its default silently, an unknown one is left out and named', () => {
  expect(readSettings({ colour: 'blue', islands: 3 })).toEqual({
    ok: true,
    value: { ...defaultSettings, islands: 3 },
    problems: ['colour: no such setting, left out'],
  });
});

test('the public address loses the slash at its end', () => {
  expect(readSettings({ publicUrl: 'https://accueil.example/' })).toMatchObject({
    ok: true,
    value: { publicUrl: 'https://accueil.example' },
    problems: [],
  });
});

test.each([[null], [[]], ['x'], [7]])('%j are no settings at all', (raw) => {
  expect(readSettings(raw).ok).toBe(false);
});
