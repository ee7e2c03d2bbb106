import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { WrittenSheet } from '#protocol/jobs/written-sheet.js';
import { RIASEC, SECTORS } from '#protocol/jobs/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { builtInFolder, readBuiltIn } from './built-in.js';
import { readingEase } from './testing/reading-ease.js';

const { builtIn } = await readBuiltIn(builtInFolder());
const { sheets, titles, groups } = builtIn;

/** Of ISCO-08: what nobody in Brussels enters (fishing at sea, hunting, farming for one's own needs), and doctors' assistants, whom Belgium does not know. */
const NOT_HERE = ['224', '622', '631', '632', '633', '634'];

/** No sheet names an institution: several are offered side by side, by an advisor (the charter's neutrality). */
const INSTITUTIONS =
  /\b(?:Actiris|VDAB|Forem|Bruxelles Formation|IFAPME|EFP|Syntra|SFPME|Tracé|EPFC|Infor\s?Jeunes|SIEP)\b/i;

const problemsOf = (look: (sheet: WrittenSheet) => readonly string[]) =>
  sheets.flatMap((sheet) => look(sheet).map((problem) => `${sheet.id}: ${problem}`));

it('describes at least 240 occupations, each once', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(240);
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  const codes = sheets.flatMap(({ esco }) => esco ?? []);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

it('reaches every minor group of ISCO-08 that somebody in Brussels can enter', () => {
  const minor = Object.keys(groups).filter((code) => code.length === 3);
  expect(minor.length).toBeGreaterThanOrEqual(125);
  const reached = new Set(sheets.map(({ isco }) => isco.slice(0, 3)));
  expect(minor.filter((code) => !reached.has(code) && !NOT_HERE.includes(code))).toEqual([]);
});

it('names every group that it stands in', () => {
  const unnamed = sheets.flatMap(({ isco }) =>
    [1, 2, 3].map((length) => isco.slice(0, length)).filter((code) => !(code in groups)),
  );
  expect(unnamed).toEqual([]);
});

it("has ESCO's code in the group it says", () => {
  expect(
    problemsOf(({ isco, esco }) => (esco === undefined || esco.startsWith(isco) ? [] : [esco])),
  ).toEqual([]);
});

it('says as much in one language as in the other', () => {
  expect(
    problemsOf(({ tasks, description }) => [
      ...(tasks.fr.length === tasks.nl.length ? [] : ['tasks']),
      ...(Math.abs(description.fr.length - description.nl.length) <= 1 ? [] : ['sentences']),
    ]),
  ).toEqual([]);
});

it('is easy to read: short sentences, common words', () => {
  expect(
    problemsOf(({ description }) =>
      LANGUAGES.flatMap((language) => {
        const sentences = description[language];
        const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 20);
        const ease = Math.round(readingEase(sentences, language));
        return [...long, ...(ease >= 45 ? [] : [`${language} reads as ${ease}`])];
      }),
    ),
  ).toEqual([]);
  for (const language of LANGUAGES) {
    const eases = sheets
      .map(({ description }) => readingEase(description[language], language))
      .toSorted((a, b) => a - b);
    expect(eases[Math.floor(eases.length / 2)]).toBeGreaterThan(65);
  }
});

it('is written as one writes: sentences end, nothing stands twice, no stray spaces', () => {
  expect(
    problemsOf(({ description, tasks, synonyms, name }) =>
      LANGUAGES.flatMap((language) => {
        const texts = [...description[language], ...tasks[language], ...synonyms[language]];
        const names = language === 'fr' ? [name.fr.masculine, name.fr.feminine] : [name.nl];
        return [
          ...description[language].filter((sentence) => !/[.!?]$/.test(sentence)),
          ...texts.filter((text) => /\s{2}|\s$|^\s|\uFFFD/.test(text)),
          ...texts.filter((text, at) => texts.indexOf(text) !== at),
          ...synonyms[language].filter((synonym) => names.includes(synonym)),
        ];
      }),
    ),
  ).toEqual([]);
});

it('names no institution', () => {
  expect(
    problemsOf((sheet) => (INSTITUTIONS.exec(JSON.stringify(sheet)) ?? []).slice(0, 1)),
  ).toEqual([]);
});

it('has something for every field of work and for every two interests', () => {
  const fields = new Set(sheets.map(({ sector }) => sector));
  expect(SECTORS.filter((sector) => !fields.has(sector))).toEqual([]);
  const pairs = RIASEC.flatMap((one, at) => RIASEC.slice(at + 1).map((other) => [one, other]));
  const has = ([one = '', other = '']: readonly string[]) =>
    sheets.some(({ riasec }) => riasec.includes(one) && riasec.includes(other));
  expect(pairs.filter((pair) => !has(pair))).toEqual([]);
});

it('knows further titles in both languages, none of them twice under one occupation', () => {
  const codes = Object.keys(titles);
  expect(codes.length).toBeGreaterThan(3_000);
  const problems = codes.flatMap((code) =>
    LANGUAGES.flatMap((language) => {
      const own = titles[code]?.[language].map((title) => title.toLowerCase()) ?? [];
      return [
        ...(own.length > 0 ? [] : [`${code} has none in ${language}`]),
        ...own.filter((title, at) => own.indexOf(title) !== at || /[|\t]/.test(title)),
      ];
    }),
  );
  expect(problems).toEqual([]);
});

const DATA =
  process.env['SHARED_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const ESCO = join(DATA, 'esco');
const codesOfEsco = ((): ReadonlySet<string> | undefined => {
  try {
    const text = readFileSync(join(ESCO, 'occupations_fr.csv'), 'utf8');
    return new Set(text.match(/(?<=,)\d{4}(?:\.\d+)+(?=,)/g));
  } catch {
    return undefined;
  }
})();

it("has no code that ESCO's own download lacks", ({ skip }) => {
  skip(codesOfEsco === undefined, `not run: there is no ${ESCO} here`);
  const given = [...sheets.flatMap(({ esco }) => esco ?? []), ...Object.keys(titles)];
  expect(given.filter((code) => codesOfEsco?.has(code) !== true)).toEqual([]);
});
