import type { PublishedDay } from '#protocol/statistics.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { Column, FiguresDocument, Form, Value } from './document.js';
import { ofCount, ofMeasure } from './document.js';
import type { Made } from './facts.js';
import { fact, listed, madeFact, markFacts, thresholdFact } from './facts.js';
import { datesName } from './period-names.js';
import { definitionsOf } from './report-document.js';
import { serviceText } from './service-words.js';
import type { Both, ExportWords, FigureWord, Say } from './words.js';
import { same, sayer } from './words.js';

/** Published days of a range, as the query `statistics` answers them. */
export interface PublishedDays {
  readonly days: readonly PublishedDay[];
  readonly missing: readonly string[];
  readonly serviceLevelMinutes: number;
  readonly serviceLevelTarget: number;
}

interface DayColumn {
  readonly id: string;
  readonly form: Form;
  title(words: ExportWords): string;
  of(day: PublishedDay): Value;
}

/** A column with a figure's name. */
function figure(id: FigureWord, form: Form, of: DayColumn['of']): DayColumn {
  return { id, form, title: (words) => words.figure[id], of };
}

const COLUMNS: readonly DayColumn[] = [
  figure('tickets', 'count', (day) => ofCount(day.tickets)),
  figure('interviews', 'count', (day) => ofCount(day.interviews)),
  figure('left', 'count', (day) => ofCount(day.left)),
  figure('left-at-closing', 'count', (day) => ofCount(day.leftAtClosing)),
  figure('no-show', 'count', (day) => ofCount(day.noShow)),
  figure('transferred', 'count', (day) => ofCount(day.transfers)),
  figure('desk', 'count', (day) => ofCount(day.desk)),
  figure('wait-median', 'minutes', ({ wait }) => ofMeasure(wait?.median ?? null, 'minutes')),
  figure('wait-p90', 'minutes', ({ wait }) => ofMeasure(wait?.p90 ?? null, 'minutes')),
  figure('interview-median', 'minutes', (day) =>
    ofMeasure(day.interview?.median ?? null, 'minutes'),
  ),
  figure('interview-p90', 'minutes', (day) => ofMeasure(day.interview?.p90 ?? null, 'minutes')),
  figure('service-level', 'share', ({ serviceLevel }) => ofMeasure(serviceLevel, 'share')),
  ...THEMES.map((theme): DayColumn => ({
    id: `theme-${theme}`,
    form: 'count',
    title: (words) => words.theme[theme],
    of: (day) => ofCount(day.byTheme[theme]),
  })),
  ...LANGUAGES.map((language): DayColumn => ({
    id: `language-${language}`,
    form: 'count',
    title: (words) => words.language[language],
    of: (day) => ofCount(day.byLanguage[language]),
  })),
  figure('multimedia', 'count', ({ multimedia }) => ofCount(multimedia?.visits)),
  figure('help', 'count', ({ multimedia }) => ofCount(multimedia?.help)),
  figure('inside', 'share', ({ estimates }) => ofMeasure(estimates && estimates.inside, 'share')),
  figure('mean-error', 'minutes', ({ estimates }) =>
    ofMeasure(estimates && estimates.meanError, 'minutes'),
  ),
];

/**
 * A day a row. No sum of several days stands there: only whole periods of the calendar are published.
 * @param range first and last date asked for, `YYYY-MM-DD`
 */
export function daysDocument(
  range: { readonly from: string; readonly to: string },
  published: PublishedDays,
  threshold: number,
  words: Readonly<Record<Language, ExportWords>>,
  made: Made,
): FiguresDocument {
  const say = sayer(words);
  const dates = datesName(range.from, range.to, say);
  return {
    name: `accueil-onthaal-${range.from}-${range.to}`,
    title: say(({ days }, language) => `${days.title}, ${dates[language]}`),
    subtitle: say(({ centre }) => centre),
    facts: [
      fact(
        say,
        'centre',
        say(({ centre }) => centre),
      ),
      fact(say, 'period', dates),
      fact(
        say,
        'state',
        say(({ told }) => told.days),
      ),
      madeFact(say, made),
      fact(say, 'days', same(String(published.days.length))),
      ...listed(say, 'missing', published.missing),
      fact(
        say,
        'service',
        serviceText(
          say,
          published.days.flatMap((day) => day.serviceLevelMinutes),
          published,
        ),
      ),
      thresholdFact(say, threshold),
      ...markFacts(say),
    ],
    sheets: [
      {
        id: 'days',
        title: say(({ sheet }) => sheet.days),
        blocks: [
          {
            id: 'days',
            title: say(({ block }) => block.days),
            head: say(({ days }) => days.date),
            columns: COLUMNS.map(({ id, form, title }): Column => ({
              id,
              form,
              title: say(title),
            })),
            rows: published.days.map((day) => ({
              id: day.date,
              label: day.final ? same(day.date) : provisional(say, day.date),
              values: COLUMNS.map(({ of }) => of(day)),
            })),
          },
        ],
      },
    ],
    definitions: definitionsOf(say),
  };
}

function provisional(say: Say, date: string): Both {
  return say(({ mark }) => `${date} (${mark.provisional})`);
}
