import { expect, it } from 'vitest';

import { createSplitter, splitInTwo } from './compounds.js';
import { dutchSound, dutchStem } from './dutch.js';
import { fold, rawWords } from './fold.js';
import { frenchSound, frenchStem } from './french.js';
import { slipsBetween } from './similar-words.js';

it.each([
  ['directeur', 'directrice'],
  ['infirmier', 'infirmieres'],
  ['vendeur', 'vendeuses'],
  ['technicien', 'techniciennes'],
  ['macon', 'maconne'],
  ['agent', 'agentes'],
  ['charge', 'chargee'],
  ['chef', 'cheffe'],
  ['sportif', 'sportive'],
  ['maitre', 'maitresse'],
  ['animal', 'animaux'],
  ['professionnel', 'professionnelle'],
  ['boucher', 'bouchere'],
])('%s and %s are one French word', (a, b) => {
  expect(frenchStem(b)).toBe(frenchStem(a));
});

it.each([
  ['verpleger', 'verpleegster'],
  ['kok', 'koks'],
  ['bakker', 'bakster'],
  ['schrijver', 'schrijfsters'],
  ['leraar', 'leraren'],
  ['dierenarts', 'dierenartsen'],
  ['timmerman', 'timmerlieden'],
  ['redacteur', 'redactrice'],
  ['stylist', 'styliste'],
])('%s and %s are one Dutch word', (a, b) => {
  expect(dutchStem(b)).toBe(dutchStem(a));
});

it.each([
  ['minister', 'mini'],
  ['tester', 'teser'],
  ['kok', 'kop'],
])('%s and %s are two', (a, b) => {
  expect(dutchStem(b)).not.toBe(dutchStem(a));
});

it.each([
  [frenchSound, 'farmacien', 'pharmacien'],
  [frenchSound, 'notere', 'notaire'],
  [dutchSound, 'advokat', 'advocat'],
  [dutchSound, 'psygolog', 'psycholog'],
])('%o: %s sounds as %s', (sound, a, b) => {
  expect(sound(a)).toBe(sound(b));
});

const split = createSplitter(
  new Map([
    ['vrachtwagen', 9],
    ['chauffeur', 30],
    ['bedrijf', 20],
    ['leider', 20],
    ['verpleegkundige', 90],
    ['verpleeg', 2],
    ['kundige', 2],
  ]),
  dutchStem,
);

it.each([
  ['vrachtwagenchauffeur', ['vrachtwagen', 'chauffeur']],
  ['bedrijfsleiders', ['bedrijf', 'leiders']],
  ['verpleegkundige', ['verpleegkundige']],
  ['onbekendwoord', ['onbekendwoord']],
  ['kort', ['kort']],
])('%s is made of %j', (word, parts) => {
  expect(split(word)).toEqual(parts);
});

it('takes the longest known end off a word that is no compound of known ones', () => {
  const isKnown = (part: string) => ['kabel', 'meester'].includes(part);
  expect(splitInTwo('kabelverbinder', isKnown)).toEqual(['kabel', 'verbinder']);
  expect(splitInTwo('wagonmeester', isKnown)).toEqual(['wagon', 'meester']);
  expect(splitInTwo('iets', isKnown)).toEqual(['iets']);
});

it.each([
  ['Œuvre', 'oeuvre'],
  ['ÉLÈVE', 'eleve'],
  ['coördinator', 'coordinator'],
])('%s is compared as %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

it.each([
  ["chef d'équipe", ['chef', 'd', 'équipe']],
  ['Boekhouder (m/v/x)', ['Boekhouder', '']],
  ['développeur C++', ['développeur', 'C++']],
])('%s is the words %j', (text, words) => {
  expect(rawWords(text)).toEqual(words);
});

it.each([
  ['bakker', 'bakker', 0],
  ['bakkr', 'bakker', 1],
  ['bakekr', 'bakker', 1],
  ['bekkr', 'bakker', 2],
  ['', 'kok', 3],
])('between %s and %s are %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});
