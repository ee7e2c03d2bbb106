import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import '../i18n/namespaces/common.js';
import { PaperSheet } from './paper-sheet.js';
import type { Sheet } from '#protocol/sheet.js';
import { REFERRAL_TOPICS } from '#protocol/vocabulary.js';

const timeZone = 'Europe/Brussels';
const afternoon = Date.UTC(2026, 0, 15, 13, 5);
const ticket = (over: Partial<Extract<Sheet, { kind: 'ticket' }>>): Sheet => ({
  kind: 'ticket',
  number: 503,
  theme: 'work',
  language: 'fr',
  adviceLanguage: 'nl',
  ahead: 2,
  shortCode: 'ACD346',
  phoneAddress: 'http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd',
  takenAt: afternoon,
  timeZone,
  ...over,
});
const seat: Sheet = {
  kind: 'seat',
  language: 'nl',
  seat: 'tablet',
  number: 7,
  until: afternoon,
  code: 'ACD346',
  timeZone,
};
const workshop = (over: Partial<Extract<Sheet, { kind: 'workshop' }>>): Sheet => ({
  kind: 'workshop',
  language: 'fr',
  title: 'Zoom métiers : l’économie circulaire',
  room: 'Salle 2',
  startsAt: afternoon,
  endsAt: afternoon + 90 * 60_000,
  keptUntil: afternoon + 10 * 60_000,
  code: 'ACD346',
  phoneAddress: 'http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd',
  timeZone,
  ...over,
});
const occupation: Sheet = {
  kind: 'occupation',
  language: 'nl',
  title: 'Fietshersteller',
  sentences: ['Een fietshersteller onderhoudt fietsen.'],
  tasks: ['Banden vervangen'],
  studies: [],
  theme: 'work',
  pageAddress: 'http://192.168.1.20:8080/o#nl.bike',
};

const rows: readonly (readonly [string, Sheet, readonly string[]])[] = [
  [
    'a ticket in the language of the screen, whatever that of the interview',
    ticket({}),
    ['503', 'Travailler', 'Entretien en néerlandais', '2 personnes avant vous', 'ACD346', '14:05'],
  ],
  [
    'how long a visitor is likely to wait',
    ticket({ wait: { from: 10, to: 20 } }),
    ['2 personnes avant vous', '10 à 20 minutes d’attente'],
  ],
  [
    'a ticket for which nobody can tell',
    ticket({ language: 'nl' }),
    ['2 personen voor u', 'Wachttijd nu niet bekend'],
  ],
  [
    'a ticket given without the server',
    ticket({ ahead: undefined, language: 'nl' }),
    ['Werken', 'Wachttijd nu niet bekend'],
  ],
  ['a place with its code', seat, ['Uw tablet', '7', 'Tot 14:05', '15 januari 2026', 'ACD346']],
  [
    'a place in a workshop',
    workshop({}),
    ['circulaire', 'jeudi 15 janvier 2026', 'De 14:05 à 15:35', 'Salle 2', 'avant 14:15', 'ACD346'],
  ],
  [
    'a place in a waiting list',
    workshop({ language: 'nl', waiting: 12, keptUntil: undefined }),
    ['donderdag 15 januari 2026', 'Wachtlijst: 12', 'nog niet zeker'],
  ],
  [
    'an occupation',
    occupation,
    ['Fietshersteller', 'onderhoudt', 'De taken', 'Banden', 'pagina van dit beroep', '“Werken”'],
  ],
  [
    'a referral',
    { kind: 'referral', language: 'fr', topics: ['internet', 'steward'] },
    ['Internet moins cher', '0800 120 33', 'Un steward vous aide ici', 'economie.fgov.be'],
  ],
  [
    'doors',
    { kind: 'doors', language: 'nl', doors: ['phone', 'cpas'] },
    ['Nuttige adressen', '0800 555 66', 'Het OCMW van uw gemeente'],
  ],
];

it.each(rows)('prints %s', (_name, sheet, texts) => {
  const markup = renderToStaticMarkup(<PaperSheet sheet={sheet} />);
  for (const text of texts) expect(markup).toContain(text);
  expect(markup).not.toMatch(/\{\{|undefined/);
});

it.each([ticket({}), workshop({}), workshop({ waiting: 3 })])(
  'has the secret in the code to scan alone, never in words',
  (sheet) => {
    const markup = renderToStaticMarkup(<PaperSheet sheet={sheet} />);
    expect(markup).toContain('<svg');
    expect(markup).not.toContain('abcDEF0123456789_-abcd');
  },
);

it('has no heading over nothing, and no code that leads nowhere', () => {
  const markup = renderToStaticMarkup(
    <PaperSheet sheet={{ ...occupation, pageAddress: undefined }} />,
  );
  expect(markup).not.toContain('Studies');
  expect(markup).not.toContain('<svg');
});

it.each([
  ['a referral', { kind: 'referral', language: 'fr', topics: [...REFERRAL_TOPICS] }, 1],
  ['doors with sites', { kind: 'doors', language: 'nl', doors: ['courses'] }, 3],
  ['doors without', { kind: 'doors', language: 'nl', doors: ['cpas'] }, 0],
] as const)('prints %s with codes for the sites of services alone', (_name, sheet, codes) => {
  const markup = renderToStaticMarkup(<PaperSheet sheet={sheet} />);
  expect(markup.split('<svg').length - 1).toBe(codes);
});
