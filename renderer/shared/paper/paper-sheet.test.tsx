import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import '../i18n/namespaces/common.js';
import { PaperSheet } from './paper-sheet.js';
import type { Sheet } from '#protocol/sheet.js';

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

const rows: readonly (readonly [string, Sheet, readonly string[]])[] = [
  [
    'a ticket in the language of the screen, whatever that of the interview',
    ticket({}),
    ['503', 'Travailler', 'Entretien en néerlandais', '2 personnes avant vous', 'ACD346', '14:05'],
  ],
  [
    'a ticket given without the server',
    ticket({ ahead: undefined, language: 'nl' }),
    ['Werken', 'Wachttijd niet bekend'],
  ],
  ['a place with its code', seat, ['Uw tablet', '7', 'Tot 14:05', '15 januari 2026', 'ACD346']],
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

it('has the secret in the code to scan alone, never in words', () => {
  const markup = renderToStaticMarkup(<PaperSheet sheet={ticket({})} />);
  expect(markup).toContain('<svg');
  expect(markup).not.toContain('abcDEF0123456789_-abcd');
});
