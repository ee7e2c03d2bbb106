import { describe, expect, it } from 'vitest';

import { spokenNumber } from './spoken-number.js';

describe('numbers as said in Belgium', () => {
  it.each([
    [0, 'zéro'],
    [7, 'sept'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [69, 'soixante-neuf'],
    [70, 'septante'],
    [71, 'septante et un'],
    [72, 'septante-deux'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [90, 'nonante'],
    [91, 'nonante et un'],
    [99, 'nonante-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [180, 'cent quatre-vingts'],
    [200, 'deux cents'],
    [272, 'deux cent septante-deux'],
    [501, 'cinq cent un'],
    [1000, 'mille'],
    [1972, 'mille neuf cent septante-deux'],
    [2000, 'deux mille'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [999_999, 'neuf cent nonante-neuf mille neuf cent nonante-neuf'],
  ])('says %i in French', (n, words) => {
    expect(spokenNumber(n, 'fr')).toBe(words);
  });

  it.each([
    [0, 'nul'],
    [1, 'een'],
    [13, 'dertien'],
    [21, 'eenentwintig'],
    [22, 'tweeëntwintig'],
    [33, 'drieëndertig'],
    [48, 'achtenveertig'],
    [72, 'tweeënzeventig'],
    [90, 'negentig'],
    [100, 'honderd'],
    [101, 'honderd een'],
    [272, 'tweehonderd tweeënzeventig'],
    [501, 'vijfhonderd een'],
    [1000, 'duizend'],
    [2024, 'tweeduizend vierentwintig'],
    [45_000, 'vijfenveertigduizend'],
  ])('says %i in Dutch', (n, words) => {
    expect(spokenNumber(n, 'nl')).toBe(words);
  });

  it.each([-1, 1.5, 1_000_000, Number.NaN])('leaves %d in digits', (n) => {
    expect(spokenNumber(n, 'fr')).toBe(String(n));
  });
});
