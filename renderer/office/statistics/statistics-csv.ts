import type { PublishedCount, PublishedDay } from '#protocol/statistics.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { CsvCell } from './csv.js';
import { csvText } from './csv.js';
import type { MultimediaWord } from './multimedia-csv.js';
import { multimediaCells, multimediaHeader } from './multimedia-csv.js';
import { arrivalsAt, COUNTS } from './totals.js';

/** The words of the headers and marks; each is asked for in both languages. */
export interface CsvWords {
  (language: Language, word: CsvWord): string;
}
export type CsvWord =
  | 'date'
  | 'provisional'
  | 'hidden'
  | 'tooFew'
  | 'hour'
  | 'median'
  | 'p90'
  | 'wait'
  | 'interview'
  | 'level'
  | (typeof COUNTS)[number]
  | `theme.${(typeof THEMES)[number]}`
  | `language.${(typeof LANGUAGES)[number]}`
  | MultimediaWord;

/** One row a day; header and marks in both languages; durations in minutes, the level in percent. */
export function statisticsCsv(days: readonly PublishedDay[], words: CsvWords): string {
  const both = (word: CsvWord) => bilingual((language) => words(language, word));
  const spreadHead = (name: 'wait' | 'interview', part: 'median' | 'p90') =>
    bilingual((language) => `${words(language, name)}, ${words(language, part)} (min)`);
  const header: CsvCell[] = [
    both('date'),
    both('provisional'),
    ...COUNTS.map(both),
    ...THEMES.map((theme) => both(`theme.${theme}`)),
    ...LANGUAGES.map((language) => both(`language.${language}`)),
    ...Array.from({ length: 24 }, (_, hour) => `${both('hour')} ${String(hour)}`),
    spreadHead('wait', 'median'),
    spreadHead('wait', 'p90'),
    spreadHead('interview', 'median'),
    spreadHead('interview', 'p90'),
    `${both('level')} (%)`,
    ...multimediaHeader((...parts) =>
      bilingual((language) => parts.map((word) => words(language, word)).join(', ')),
    ),
  ];
  const hidden = both('hidden');
  const tooFew = both('tooFew');
  const count = (value: PublishedCount): CsvCell => value ?? hidden;
  const row = (day: PublishedDay): CsvCell[] => [
    day.date,
    day.final ? '' : both('provisional'),
    ...COUNTS.map((name) => count(day[name])),
    ...THEMES.map((theme) => count(day.byTheme[theme])),
    ...LANGUAGES.map((language) => count(day.byLanguage[language])),
    ...Array.from({ length: 24 }, (_, hour) => count(arrivalsAt(day, hour))),
    day.wait?.median ?? tooFew,
    day.wait?.p90 ?? tooFew,
    day.interview?.median ?? tooFew,
    day.interview?.p90 ?? tooFew,
    day.serviceLevel === null ? tooFew : Math.round(day.serviceLevel * 1000) / 10,
    ...multimediaCells(day, hidden, both('multimedia.unknown')),
  ];
  return csvText([header, ...days.map(row)]);
}

/** Both languages in one cell; a word they share is written once. */
function bilingual(inLanguage: (language: Language) => string): string {
  return [...new Set(LANGUAGES.map(inLanguage))].join(' / ');
}
