import { describe, expect, it } from 'vitest';

import type { WorkshopDayFigures } from '../domain/workshops/figures.js';
import { workshopFiguresSchema } from './workshop-figures-schema.js';

const session = {
  activityId: 'explorama',
  title: { fr: 'Explorama', nl: 'Explorama' },
  theme: 'orientation',
  format: 'workshop',
  language: 'both',
  partners: ['Actiris'],
  outcome: 'held',
  seats: 12,
  signUps: 15,
  cancellations: 2,
  waited: 3,
  participants: 11,
  noShows: 1,
} as const;
const figures: WorkshopDayFigures = {
  date: '2031-09-03',
  sessions: [session, { ...session, outcome: 'cancelled', participants: 0, noShows: 0 }],
};

describe('a date’s workshop figures in their file', () => {
  it.each([
    ['some sessions', figures],
    ['none', { ...figures, sessions: [] }],
  ])('read back as they were written: %s', (_, written) => {
    expect(workshopFiguresSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['a field too many', { ...figures, version: 9 }],
    ['no such date', { ...figures, date: 'yesterday' }],
    ['an hour', { ...figures, sessions: [{ ...session, starts: '09:30' }] }],
    ['bookings', { ...figures, sessions: [{ ...session, bookings: [] }] }],
    ['a negative count', { ...figures, sessions: [{ ...session, noShows: -1 }] }],
    ['half a person', { ...figures, sessions: [{ ...session, participants: 0.5 }] }],
    ['a theme of another house', { ...figures, sessions: [{ ...session, theme: 'art' }] }],
    ['an outcome of its own', { ...figures, sessions: [{ ...session, outcome: 'planned' }] }],
    ['no sessions', { date: figures.date }],
  ])('are not read with %s', (_, damaged) => {
    expect(workshopFiguresSchema.safeParse(damaged).success).toBe(false);
  });
});
