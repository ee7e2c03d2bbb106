import { describe, expect, it } from 'vitest';

import { firstVisit, nextVisit } from './visit.js';
import type { GivenTicket, Place, Visit, VisitEvent } from './visit.js';

const ticket: GivenTicket = {
  number: 42,
  ahead: 2,
  theme: 'work',
  language: 'fr',
  keys: { secret: 'A'.repeat(22), shortCode: 'ACDEFG' },
};
const at = (place: Place, count = 1): Visit => ({ count, place });
const asking: Place = { screen: 'theme', language: 'fr', asking: 'work' };

describe('a visit', () => {
  it('leads from the first touch to a number', () => {
    const events: readonly VisitEvent[] = [
      { type: 'language-chosen', language: 'nl' },
      { type: 'service-chosen', service: 'advice' },
      { type: 'theme-chosen', theme: 'work' },
      { type: 'ticket-given', count: 1, ticket },
    ];
    const visit = events.reduce(nextVisit, firstVisit);
    expect(visit).toEqual(at({ screen: 'ticket', language: 'nl', ticket }));
  });

  const rows: readonly (readonly [string, Place, VisitEvent, Place])[] = [
    [
      'collective activities need no number',
      { screen: 'service', language: 'fr' },
      { type: 'service-chosen', service: 'collective' },
      { screen: 'information', language: 'fr', service: 'collective' },
    ],
    [
      'switching the language keeps the place',
      { screen: 'information', language: 'fr', service: 'multimedia' },
      { type: 'language-chosen', language: 'nl' },
      { screen: 'information', language: 'nl', service: 'multimedia' },
    ],
    [
      'switching the language keeps a number on its way',
      asking,
      { type: 'language-chosen', language: 'nl' },
      { screen: 'theme', language: 'nl', asking: 'work' },
    ],
    [
      'a refusal leaves the choice open',
      asking,
      { type: 'ticket-refused', count: 1, code: 'storage-unavailable' },
      { screen: 'theme', language: 'fr', refusal: 'storage-unavailable' },
    ],
    [
      'a new choice clears the refusal',
      { screen: 'theme', language: 'fr', refusal: 'storage-unavailable' },
      { type: 'theme-chosen', theme: 'training' },
      { screen: 'theme', language: 'fr', asking: 'training' },
    ],
    [
      'back from the themes',
      { screen: 'theme', language: 'fr' },
      { type: 'went-back' },
      { screen: 'service', language: 'fr' },
    ],
    [
      'back while a number is on its way',
      asking,
      { type: 'went-back' },
      { screen: 'service', language: 'fr' },
    ],
    [
      'back from the services',
      { screen: 'service', language: 'fr' },
      { type: 'went-back' },
      { screen: 'attract' },
    ],
    [
      'back from an information page',
      { screen: 'information', language: 'nl', service: 'multimedia' },
      { type: 'went-back' },
      { screen: 'service', language: 'nl' },
    ],
  ];
  it.each(rows)('%s', (_name, place, event, expected) => {
    expect(nextVisit(at(place), event)).toEqual(at(expected));
  });

  const ignored: readonly (readonly [string, Place, VisitEvent])[] = [
    [
      'a second theme while a number is on its way',
      asking,
      { type: 'theme-chosen', theme: 'work' },
    ],
    ['back from a ticket', { screen: 'ticket', language: 'fr', ticket }, { type: 'went-back' }],
    ['back from the start', { screen: 'attract' }, { type: 'went-back' }],
    [
      'the language it already has',
      { screen: 'service', language: 'fr' },
      { type: 'language-chosen', language: 'fr' },
    ],
    ['a theme before its screen', { screen: 'attract' }, { type: 'theme-chosen', theme: 'work' }],
    [
      'a number nobody asked for',
      { screen: 'attract' },
      { type: 'ticket-given', count: 1, ticket },
    ],
  ];
  it.each(ignored)('ignores %s', (_name, place, event) => {
    const visit = at(place);
    expect(nextVisit(visit, event)).toBe(visit);
  });

  it('ends from anywhere at the start, as another visit', () => {
    const end: VisitEvent = { type: 'ended' };
    expect(nextVisit(at({ screen: 'ticket', language: 'nl', ticket }, 7), end)).toEqual(
      at({ screen: 'attract' }, 8),
    );
    expect(nextVisit(at(asking), end)).toEqual(at({ screen: 'attract' }, 2));
  });

  it("never shows a late answer in the next person's visit", () => {
    const next = at({ screen: 'theme', language: 'fr', asking: 'training' }, 2);
    expect(nextVisit(next, { type: 'ticket-given', count: 1, ticket })).toBe(next);
    expect(nextVisit(next, { type: 'ticket-refused', count: 1, code: 'unavailable' })).toBe(next);
  });
});
