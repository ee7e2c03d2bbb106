import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import {
  called,
  ended,
  opened,
  signedIn,
  started,
  stateAfter,
  taken,
} from '../domain/reception/testing/story.js';
import { summarise } from '../domain/statistics/fold.js';
import { dayFiguresSchema } from './day-figures-schema.js';

const figures = summarise(
  stateAfter([
    opened,
    signedIn(1, 'advisor', 0),
    taken(1, 0),
    taken(2, 0),
    called(1, 1, 2),
    started(1, 1, 3),
    ended(1, 'served', 9),
  ]),
  defaultSettings,
);

const shift = { languages: ['fr'], themes: ['work'], from: 540, to: 600 };

describe('a day’s figures in their file', () => {
  it('read back as they were written', () => {
    expect(dayFiguresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  it('read back where they are of before the multimedia space was counted: it stays unknown', () => {
    const { multimedia: _, ...old } = figures;
    const read = dayFiguresSchema.parse(JSON.parse(JSON.stringify(old)));
    expect(read).toEqual(old);
    expect('multimedia' in read).toBe(false);
  });

  it('read back where they are of before the desks were counted: unknown, too', () => {
    const { lengths, walks, staffing, estimates, notes, people, ...old } = figures;
    expect([lengths, walks, staffing, estimates, notes, people]).not.toContain(undefined);
    expect(dayFiguresSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old);
  });

  it.each([
    ['another version', { ...figures, version: 2 }],
    ['a field too many', { ...figures, names: [] }],
    ['a negative count', { ...figures, tickets: -1 }],
    ['a day of 23 hours', { ...figures, byHour: figures.byHour.slice(1) }],
    [
      'bins out of order',
      {
        ...figures,
        waits: [
          [3, 1],
          [2, 1],
        ],
      },
    ],
    ['a theme missing', { ...figures, byTheme: { work: 2 } }],
    ['half a multimedia space', { ...figures, multimedia: { visits: 0 } }],
    ['a theme without its lengths', { ...figures, lengths: { work: [] } }],
    ['half a second', { ...figures, walks: { count: 1, seconds: 30.5 } }],
    ['an island', { ...figures, staffing: [{ ...shift, island: 4 }] }],
    ['a person', { ...figures, staffing: [{ ...shift, staffId: 'advisor' }] }],
    ['a shift that ends before it begins', { ...figures, staffing: [{ ...shift, to: 500 }] }],
    ['a shift to the minute', { ...figures, staffing: [{ ...shift, to: 601 }] }],
    ['estimates that do not add up', { ...figures, estimates: { ...figures.estimates, told: 9 } }],
    ['free text', { ...figures, notes: { ...figures.notes, remark: 'none' } }],
    ['people of another kind', { ...figures, people: { door: 1, outreach: 0, window: 2 } }],
    ['visitors of the space', { ...figures, multimedia: { ...figures.multimedia, codes: [] } }],
  ])('are not read with %s', (_, damaged) => {
    expect(dayFiguresSchema.safeParse(damaged).success).toBe(false);
  });
});
