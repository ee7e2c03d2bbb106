import './namespaces/common.js';
import './namespaces/display.js';
import './namespaces/kiosk.js';
import './namespaces/ticket.js';

import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';

import { createFormat } from './format.js';
import type { Namespace, TextKey } from './catalogue.js';
import { tIn } from './texts.js';

/** Intl joins numbers and units with spaces that do not break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('texts', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('gives each language its own words', () => {
    expect(tIn('fr', 'common')('theme.work')).toBe('Travailler');
    expect(tIn('nl', 'common')('theme.work')).toBe('Werken');
  });

  it.each([
    ['fr', 0, 'Personne avant vous'],
    ['fr', 1, '1 personne avant vous'],
    ['fr', 3, '3 personnes avant vous'],
    ['nl', 0, 'Niemand voor u'],
    ['nl', 1, '1 persoon voor u'],
    ['nl', 3, '3 personen voor u'],
  ] as const)('counts people in %s: %i', (language, count, text) => {
    expect(tIn(language, 'kiosk')('ticket.ahead', { count })).toBe(text);
  });

  it('prints values as they are: React escapes them', () => {
    expect(tIn('nl', 'ticket')('title', { number: "<b>&'" })).toBe("Nummer <b>&'");
  });

  it('have typed keys: the compiler refuses one that is not there', () => {
    expectTypeOf<'theme.work'>().toExtend<TextKey<'common'>>();
    // a plural is named without its form
    expectTypeOf<'ticket.ahead'>().toExtend<TextKey<'kiosk'>>();
    expectTypeOf<'ticket.ahead_one'>().not.toExtend<TextKey<'kiosk'>>();
    expectTypeOf<'theme.sleep'>().not.toExtend<TextKey<'common'>>();
    expectTypeOf<'theme'>().not.toExtend<TextKey<'common'>>();
    expectTypeOf<'nowhere'>().not.toExtend<Namespace>();
  });

  it('are only those that the page imports', () => {
    expect(() => tIn('fr', 'office')).toThrow('namespaces/office.js');
  });

  it('fills in no value twice', () => {
    expect(tIn('fr', 'display')('spoken', { number: '{{island}} $t(theme)', island: 3 })).toBe(
      'Numéro {{island}} $t(theme), îlot 3.',
    );
  });

  it.each(['theme.sleep', 'theme', 'theme.work.more', 'toString', ''])(
    'are never made up: %j is none',
    (key) => {
      const t = tIn('nl', 'common');
      expect(() => t(key as TextKey<'common'>)).toThrow(`no text "${key}" in nl/common.json`);
    },
  );

  it('show the key to visitors where one is missing after all', () => {
    vi.stubEnv('DEV', false);
    const key: string = 'theme.sleep';
    expect(tIn('nl', 'common')(key as TextKey<'common'>)).toBe('theme.sleep');
  });
});

describe('formats', () => {
  const fr = createFormat('fr', 'Europe/Brussels');
  const nl = createFormat('nl', 'Europe/Brussels');

  it('writes clock times in 24 hours', () => {
    const afternoon = Date.UTC(2024, 0, 15, 13, 5);
    expect(fr.time(afternoon)).toBe('14:05');
    expect(nl.time(afternoon)).toBe('14:05');
  });

  it('writes a calendar day as itself, whatever the zone', () => {
    expect(fr.date('2024-03-31')).toBe('dimanche 31 mars 2024');
    expect(nl.date('2024-03-31')).toBe('zondag 31 maart 2024');
  });

  it('writes the first day of a month as French says it, and no other', () => {
    expect(fr.date('2026-03-01')).toBe('dimanche 1er mars 2026');
    expect(fr.date('2026-03-11')).toBe('mercredi 11 mars 2026');
    expect(nl.date('2026-03-01')).toBe('zondag 1 maart 2026');
  });

  it.each([
    [0, '0 min', '0 min'],
    [-5_000, '0 min', '0 min'],
    [29_000, '0 min', '0 min'],
    [12 * 60_000, '12 min', '12 min'],
    [60 * 60_000, '1 h', '1 uur'],
    [65 * 60_000, '1 h 5 min', '1 uur 5 min'],
  ])('writes %i ms', (ms, french, dutch) => {
    expect(plain(fr.duration(ms))).toBe(french);
    expect(plain(nl.duration(ms))).toBe(dutch);
  });

  it('groups thousands', () => {
    expect(plain(fr.number(65654))).toBe('65 654');
    expect(nl.number(65654)).toBe('65.654');
  });
});
