import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import { THEMES } from '#protocol/vocabulary.js';
import { FORMATS, PUBLICS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import {
  daysAfter,
  exampleProgrammeSchema,
  exampleSessions,
  weekdayOf,
} from './example-programme.js';

const ASSETS = new URL('../../../assets/', import.meta.url);
const raw: unknown = JSON.parse(readFileSync(new URL('workshops/example.json', ASSETS), 'utf8'));
const example = exampleProgrammeSchema.parse(raw);
const { activities, pattern } = example;

/** Of 2031, one of each weekday. */
const DAYS = ['08-25', '08-26', '08-27', '08-28', '08-29', '08-30', '08-31'].map(
  (d) => `2031-${d}`,
);
/** The organisations that domain.md names as those the centre works with. */
const ORGANISATIONS = [
  'Actiris',
  'Bruxelles Formation',
  'VDAB Brussel',
  'Tracé Brussel',
  'Fédération Wallonie-Bruxelles',
  'CEFA',
  'Pôle académique',
  'Bruxelles Environnement',
];

describe('the example programme', () => {
  test('has every format, theme, language and public, and says that it is an example', () => {
    expect(activities.length).toBeGreaterThanOrEqual(20);
    expect(activities.length).toBeLessThanOrEqual(24);
    const all = <T>(values: readonly T[]) => new Set(values);
    expect(all(activities.map(({ format }) => format))).toEqual(all(FORMATS));
    expect(all(activities.map(({ theme }) => theme))).toEqual(all(THEMES));
    expect(all(activities.map(({ language }) => language))).toEqual(all(SPOKEN));
    expect(all(activities.map((activity) => activity.public))).toEqual(all(PUBLICS));
    expect(activities.every((activity) => activity.example)).toBe(true);
  });

  test('names no partner to visitors, and none that the centre does not work with', () => {
    for (const { partners, title, description } of activities) {
      for (const partner of partners) expect(ORGANISATIONS).toContain(partner);
      const shown = JSON.stringify({ title, description });
      for (const name of ORGANISATIONS) expect(shown).not.toContain(name);
    }
  });

  test('is written in short sentences, two or three, in both languages', () => {
    for (const { id, description } of activities) {
      for (const text of Object.values(description)) {
        const sentences = text.split(/(?<=[.?!])\s+/);
        expect(sentences.length, id).toBeGreaterThanOrEqual(2);
        expect(sentences.length, id).toBeLessThanOrEqual(3);
        for (const sentence of sentences) {
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(24);
        }
      }
    }
  });

  test('is about occupations that the directory knows', () => {
    const sheets = readdirSync(new URL('jobs/sheets/', ASSETS)).map((name) =>
      readFileSync(new URL(`jobs/sheets/${name}`, ASSETS), 'utf8'),
    );
    const groups: object = JSON.parse(
      readFileSync(new URL('jobs/groups.json', ASSETS), 'utf8'),
    ) as object;
    for (const code of activities.flatMap(({ occupations }) => occupations)) {
      expect(Object.keys(groups), code).toContain(code.slice(0, 3));
    }
    const withSheet = activities.filter(({ occupations }) =>
      occupations.some((code) => sheets.some((sheet) => sheet.includes(`"isco": "${code}"`))),
    );
    expect(withSheet.length).toBeGreaterThanOrEqual(4);
  });
});

describe('its week', () => {
  test('holds every activity, on weekdays, between half past eight and six', () => {
    expect(new Set(pattern.map(({ activity }) => activity))).toEqual(
      new Set(activities.map(({ id }) => id)),
    );
    for (const { activity, weekday, starts, ends } of pattern) {
      const usual = activities.find(({ id }) => id === activity);
      expect(weekday).toBeLessThan(5);
      expect(starts >= '08:30' && starts < ends && ends <= '18:00', activity).toBe(true);
      expect(minutes(ends) - minutes(starts), activity).toBe(usual?.minutes);
    }
  });

  test('has three sessions or more on every weekday, and no two in one room at one time', () => {
    for (const weekday of [0, 1, 2, 3, 4]) {
      const sessions = pattern.filter((entry) => entry.weekday === weekday);
      expect(sessions.length).toBeGreaterThanOrEqual(3);
      for (const [index, one] of sessions.entries()) {
        const clash = sessions.slice(index + 1).find((other) => {
          const isApart = other.starts >= one.ends || other.ends <= one.starts;
          return other.room === one.room && !isApart;
        });
        expect(clash, one.activity).toBeUndefined();
      }
    }
  });

  test('fits the rooms that a new centre has', () => {
    for (const { activity, room } of pattern) {
      const size = defaultSettings.rooms.find(({ id }) => id === room)?.capacity ?? 0;
      const usual = activities.find(({ id }) => id === activity);
      expect(usual?.capacity, activity).toBeLessThanOrEqual(size);
    }
    for (const { room } of activities) {
      expect(defaultSettings.rooms.map(({ id }) => id)).toContain(room);
    }
  });
});

describe('its sessions', () => {
  test.each(DAYS)('go from Monday to four weeks after %s, on weekdays', (today) => {
    const sessions = exampleSessions(example, today);
    const dates = sessions.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates[0]).toBe('2031-08-25');
    expect((dates.at(-1) ?? '') <= daysAfter(today, 28)).toBe(true);
    expect((dates.at(-1) ?? '') > daysAfter(today, 24)).toBe(true);
    expect(dates.every((date) => weekdayOf(date) < 5)).toBe(true);
  });

  test.each(DAYS)('are three at least on the day itself in a demonstration: %s', (today) => {
    const sessions = exampleSessions(example, today, true);
    expect(sessions.filter(({ date }) => date === today).length).toBeGreaterThanOrEqual(3);
    expect((sessions[0]?.date ?? '') <= today).toBe(true);
    // five days on, two off, as in any week
    const dates = new Set(sessions.map(({ date }) => date));
    expect(dates.size).toBeGreaterThanOrEqual(20);
    expect(dates.size).toBeLessThanOrEqual(25);
  });
});

function minutes(time: string): number {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  return hours * 60 + past;
}
