import '../i18n/namespaces/workshops.js';

import { describe, expect, it } from 'vitest';

import { session } from './testing/programme.js';
import { dayAndDate, dayWord, hoursIn, seatsIn } from './words.js';

describe('a day', () => {
  it.each([
    ['2026-03-03', 'Aujourd’hui', 'Vandaag'],
    ['2026-03-04', 'Demain', 'Morgen'],
    ['2026-03-05', 'Jeudi 5 mars', 'Donderdag 5 maart'],
    ['2027-01-04', 'Lundi 4 janvier 2027', 'Maandag 4 januari 2027'],
  ])('%s', (date, fr, nl) => {
    expect(dayWord(date, '2026-03-03', 'fr')).toBe(fr);
    expect(dayWord(date, '2026-03-03', 'nl')).toBe(nl);
  });

  it('after the last of a month, and over the night the clocks change', () => {
    expect(dayWord('2026-03-01', '2026-02-28', 'fr')).toBe('Demain');
    expect(dayWord('2026-03-29', '2026-03-28', 'nl')).toBe('Morgen');
  });

  it('has its date where it is taken home', () => {
    expect(dayAndDate('2026-03-03', '2026-03-03', 'fr')).toBe('Aujourd’hui, mardi 3 mars');
    expect(dayAndDate('2026-03-05', '2026-03-03', 'nl')).toBe('Donderdag 5 maart');
  });
});

it('says the hours of the clock at the centre', () => {
  expect(hoursIn(session(), { language: 'fr', timeZone: 'Europe/Brussels' })).toBe(
    'De 10:00 à 12:00',
  );
  expect(hoursIn(session(), { language: 'nl', timeZone: 'Asia/Tokyo' })).toBe(
    'Van 18:00 tot 20:00',
  );
});

it.each([
  ['open', 6, '6 places libres', '6 plaatsen vrij'],
  ['open', 1, '1 place libre', '1 plaats vrij'],
  ['waiting-list', 0, 'Liste d’attente', 'Wachtlijst'],
  ['full', 0, 'Complète', 'Volzet'],
  ['running', 3, 'En cours', 'Bezig'],
  ['cancelled', 3, 'Annulée', 'Geannuleerd'],
] as const)('%s with %i left', (signUp, left, fr, nl) => {
  expect(seatsIn({ signUp, left }, 'fr')).toBe(fr);
  expect(seatsIn({ signUp, left }, 'nl')).toBe(nl);
});
