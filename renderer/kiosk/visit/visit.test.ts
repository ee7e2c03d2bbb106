import { describe, expect, it } from 'vitest';

import type { Appearance } from '../../shared/appearance/appearance.js';
import { firstVisit, nextVisit } from './visit.js';
import type { GivenTicket, Place, Visit, VisitEvent } from './visit.js';

const ticket: GivenTicket = {
  number: 42,
  ahead: 2,
  offline: false,
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
    ...(['jobs', 'collective', 'multimedia', 'divide', 'doors'] as const).map(
      (service) =>
        [
          `${service} has screens of its own`,
          { screen: 'service', language: 'nl' },
          { type: 'service-chosen', service },
          { screen: service, language: 'nl' },
        ] as const,
    ),
    [
      'switching the language keeps the place',
      { screen: 'collective', language: 'fr' },
      { type: 'language-chosen', language: 'nl' },
      { screen: 'collective', language: 'nl' },
    ],
    [
      'switching the language keeps a flow',
      { screen: 'divide', language: 'fr' },
      { type: 'language-chosen', language: 'nl' },
      { screen: 'divide', language: 'nl' },
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
      'an occupation leads to the themes, its own proposed',
      { screen: 'jobs', language: 'nl' },
      { type: 'advice-wanted', theme: 'training' },
      { screen: 'theme', language: 'nl', proposed: 'training' },
    ],
    [
      'another theme than the proposed one may be chosen',
      { screen: 'theme', language: 'nl', proposed: 'training' },
      { type: 'theme-chosen', theme: 'work' },
      { screen: 'theme', language: 'nl', proposed: 'training', asking: 'work' },
    ],
    [
      'a refusal leaves the proposal where it was',
      { screen: 'theme', language: 'fr', proposed: 'training', asking: 'training' },
      { type: 'ticket-refused', count: 1, code: 'storage-unavailable' },
      { screen: 'theme', language: 'fr', proposed: 'training', refusal: 'storage-unavailable' },
    ],
    [
      'back from the themes of an occupation to the directory',
      { screen: 'theme', language: 'fr', proposed: 'training', asking: 'training' },
      { type: 'went-back' },
      { screen: 'jobs', language: 'fr' },
    ],
    [
      'an occupation leads to a workshop',
      { screen: 'jobs', language: 'nl' },
      { type: 'workshop-wanted', sessionId: 'cv' },
      { screen: 'collective', language: 'nl', sessionId: 'cv' },
    ],
    [
      'back from the workshop of an occupation to the directory',
      { screen: 'collective', language: 'nl', sessionId: 'cv' },
      { type: 'went-back' },
      { screen: 'jobs', language: 'nl' },
    ],
    [
      'back from the services',
      { screen: 'service', language: 'fr' },
      { type: 'went-back' },
      { screen: 'attract' },
    ],
    [
      'back from a flow',
      { screen: 'doors', language: 'nl' },
      { type: 'went-back' },
      { screen: 'service', language: 'nl' },
    ],
    [
      'the portrait follows the ticket',
      { screen: 'ticket', language: 'nl', ticket },
      { type: 'portrait-begun' },
      { screen: 'portrait', language: 'nl', ticket },
    ],
    [
      'back from the portrait to the number',
      { screen: 'portrait', language: 'fr', ticket },
      { type: 'went-back' },
      { screen: 'ticket', language: 'fr', ticket },
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
      'a service before its screen',
      { screen: 'attract' },
      { type: 'service-chosen', service: 'doors' },
    ],
    [
      'an occupation nobody looked at',
      { screen: 'service', language: 'fr' },
      { type: 'advice-wanted', theme: 'work' },
    ],
    [
      'a portrait before the ticket',
      { screen: 'theme', language: 'fr' },
      { type: 'portrait-begun' },
    ],
    [
      'a mark before the ticket',
      { screen: 'service', language: 'fr' },
      { type: 'mark-given', mark: 'good' },
    ],
    [
      'a portrait nobody was asked for',
      { screen: 'ticket', language: 'fr', ticket },
      { type: 'portrait-given' },
    ],
    [
      'a number that was given up',
      { screen: 'theme', language: 'fr' },
      { type: 'ticket-given', count: 1, ticket },
    ],
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

  it('keeps the appearance from the first screen to the last', () => {
    const appearance: Appearance = { contrast: 'high', textSize: 3, reach: true };
    const events: readonly VisitEvent[] = [
      { type: 'appearance-chosen', appearance },
      { type: 'language-chosen', language: 'fr' },
      { type: 'service-chosen', service: 'advice' },
      { type: 'went-back' },
    ];
    expect(events.reduce(nextVisit, firstVisit)).toEqual({
      ...at({ screen: 'service', language: 'fr' }),
      appearance,
    });
  });

  it('asks once what somebody thought of it', () => {
    const shown = at({ screen: 'ticket', language: 'fr', ticket });
    const told = nextVisit(shown, { type: 'mark-given', mark: 'fair' });
    expect(told).toEqual({ ...shown, mark: 'fair' });
    expect(nextVisit(told, { type: 'mark-given', mark: 'bad' })).toBe(told);
  });

  it('keeps what was looked at for who comes back from the themes, and for nobody else', () => {
    const typed: VisitEvent = { type: 'jobs-told', event: { type: 'typed', query: 'boul' } };
    const jobs = { query: 'boul', trail: [] };
    const looked = nextVisit(at({ screen: 'jobs', language: 'fr' }), typed);
    expect(looked.jobs).toEqual(jobs);
    const themes = nextVisit(looked, { type: 'advice-wanted', theme: 'work' });
    expect(themes.jobs).toEqual(jobs);
    const chosen = nextVisit(themes, { type: 'theme-chosen', theme: 'work' });
    const back: VisitEvent = { type: 'went-back' };
    const refused = nextVisit(chosen, { type: 'ticket-refused', count: 1, code: 'unavailable' });
    for (const from of [themes, chosen, refused])
      expect(nextVisit(from, back)).toEqual({ ...looked, jobs });
    expect(nextVisit(chosen, { type: 'ticket-given', count: 1, ticket })).not.toHaveProperty(
      'jobs',
    );
    expect(nextVisit(looked, back)).not.toHaveProperty('jobs');
    expect(nextVisit(at({ screen: 'service', language: 'fr' }), typed)).not.toHaveProperty('jobs');
  });

  it('asks for no second portrait', () => {
    const asked = at({ screen: 'portrait', language: 'fr', ticket });
    const events: readonly VisitEvent[] = [{ type: 'portrait-given' }, { type: 'went-back' }];
    expect(events.reduce(nextVisit, asked)).toEqual({
      ...at({ screen: 'ticket', language: 'fr', ticket }),
      portraitGiven: true,
    });
  });

  const everywhere: readonly Place[] = [
    { screen: 'attract' },
    { screen: 'service', language: 'nl' },
    { screen: 'collective', language: 'nl' },
    { screen: 'collective', language: 'nl', sessionId: 'cv' },
    { screen: 'multimedia', language: 'fr' },
    { screen: 'jobs', language: 'fr' },
    { screen: 'theme', language: 'fr' },
    { screen: 'theme', language: 'fr', proposed: 'training' },
    asking,
    { screen: 'ticket', language: 'nl', ticket },
    { screen: 'portrait', language: 'nl', ticket },
  ];
  it.each(everywhere)('ends from $screen at the start, and nothing is left of it', (place) => {
    const visit: Visit = {
      count: 7,
      place,
      appearance: { contrast: 'high', textSize: 4, reach: true },
      mark: 'good',
      portraitGiven: true,
      jobs: { query: 'boul', trail: [] },
    };
    expect(nextVisit(visit, { type: 'ended' })).toEqual(at({ screen: 'attract' }, 8));
  });

  it("never shows a late answer in the next person's visit", () => {
    const next = at({ screen: 'theme', language: 'fr', asking: 'training' }, 2);
    expect(nextVisit(next, { type: 'ticket-given', count: 1, ticket })).toBe(next);
    expect(nextVisit(next, { type: 'ticket-refused', count: 1, code: 'unavailable' })).toBe(next);
  });
});
