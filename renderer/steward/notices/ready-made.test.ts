import { expect, it } from 'vitest';

import '../../shared/i18n/namespaces/steward-today.js';
import { stewardProgramme } from '../workshops/testing/steward-programme.js';
import { LONGEST_NOTICE, readNotice } from './notice-form.js';
import { READY_MADE, readyMade, workshopNotice } from './ready-made.js';

it.each(READY_MADE)('%s is whole, and short enough, in both languages', (which) => {
  const form = readyMade(which);
  expect(readNotice(form).ok).toBe(true);
  expect(Math.max(form.words.fr.length, form.words.nl.length)).toBeLessThanOrEqual(LONGEST_NOTICE);
});

const workshops = stewardProgramme(
  { cv: { title: { fr: 'Écrire son CV', nl: 'Uw cv schrijven' } } },
  {
    later: { room: '4', startsAt: Date.UTC(2026, 2, 3, 14), endsAt: Date.UTC(2026, 2, 3, 15) },
    next: { room: '2' },
    off: { room: '1', startsAt: Date.UTC(2026, 2, 3, 8), signUp: 'cancelled' },
  },
);
const at = (hour: number) =>
  workshopNotice({ workshops, timeZone: 'Europe/Brussels' }, Date.UTC(2026, 2, 3, hour));

it('leads to the room of the next workshop', () => {
  expect(at(8)?.words.fr).toContain('Écrire son CV');
  expect(at(8)?.words.fr).toContain('2');
  expect(at(8)?.words.nl).toContain('Uw cv schrijven');
  expect(at(12)?.words.fr).toContain('4');
  expect(at(16)).toBeUndefined();
});

it('cuts a title that leaves no room', () => {
  const long = stewardProgramme(
    { cv: { title: { fr: 'x'.repeat(200), nl: 'y'.repeat(200) } } },
    { next: {} },
  );
  const form = workshopNotice(
    { workshops: long, timeZone: 'Europe/Brussels' },
    Date.UTC(2026, 2, 3, 9),
  );
  expect(form?.words.fr).toHaveLength(LONGEST_NOTICE);
});
