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
    ['visitors of the space', { ...figures, multimedia: { ...figures.multimedia, codes: [] } }],
  ])('are not read with %s', (_, damaged) => {
    expect(dayFiguresSchema.safeParse(damaged).success).toBe(false);
  });
});
