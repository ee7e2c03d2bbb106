import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import { periodOf } from '#protocol/periods.js';
import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';

import { createFigureChanges } from '../../../server/application/reports/figure-changes.js';
import { ExactYearReader } from '../../../server/application/reports/exact-year.js';
import { sumOfFigures } from '../../../server/domain/reports/sum-figures.js';
import { figuresOfDay } from '../../../server/domain/reports/figures-of-day.js';
import type { PeriodFigures } from '../../../server/domain/reports/period-figures.js';
import type { Histogram } from '../../../server/domain/statistics/histogram.js';
import { percentile } from '../../../server/domain/statistics/histogram.js';
import type { Centre } from './centre.js';
import type { Flat } from './sql.js';

/** What a year's figures, and its halves', are before anything is withheld, by the product's own sums. */
export async function exactFigures(
  { days, workshops, feedback }: Centre,
  year: number,
): Promise<Flat> {
  const changes = createFigureChanges(() => Promise.resolve());
  const sources = { days, workshops, feedback: feedback.keeper };
  const exact = await new ExactYearReader(year, sources, changes).read();
  const flat = new Map<string, number>();
  for (const half of ['H1', 'H2', undefined]) {
    const id = half === undefined ? String(year) : `${year}-${half}`;
    const isIn = (date: string): boolean =>
      half === undefined || periodOf('half-year', `${date}-01`.slice(0, 10)) === id;
    const sum = sumOfFigures([
      ...[...exact.days.values()].filter(({ date }) => isIn(date)).map(figuresOfDay),
      ...[...exact.months].filter(([month]) => isIn(month)).map(([, of]) => ofMonth(of)),
    ]);
    for (const [name, value] of flattened(sum)) if (value > 0) flat.set(`${id}/${name}`, value);
  }
  return flat;
}

function ofMonth(month: Pick<PeriodFigures, 'workshops' | 'feedback'>): PeriodFigures {
  return { ...sumOfFigures([]), ...month };
}

function* flattened(figures: PeriodFigures): Generator<readonly [string, number]> {
  const { multimedia, workshops, feedback, parked, people, lengths } = figures;
  yield* cells('outcome', figures.outcomes);
  yield* cells('theme', figures.byTheme);
  yield* cells('language', figures.byLanguage);
  yield* cells('hour', figures.byHour);
  yield* cells('channel', figures.byChannel);
  yield* yesNo('transferred', figures.transferred, figures.tickets);
  if (parked) yield* yesNo('parked', parked.tickets, parked.of);
  if (people) yield* cells('people', people);
  if (multimedia) {
    yield* cells('seat-kind', multimedia.byKind);
    yield* cells('seat-channel', multimedia.byChannel);
    yield* cells('seat-hour', multimedia.byHour);
    yield* cells('help', multimedia.help);
  }
  if (workshops) {
    yield* cells('activity-theme', workshops.byTheme);
    yield* cells('activity-format', workshops.byFormat);
    yield* cells('activity-language', workshops.byLanguage);
  }
  if (feedback) {
    for (const question of PORTRAIT_QUESTIONS) {
      yield* cells(`portrait-${question}`, feedback.portrait[question]);
    }
    yield* cells('satisfaction', feedback.satisfaction);
    yield* cells('divide-equipment', feedback.divide.equipment);
    yield* cells('divide-skills', feedback.divide.skills);
  }
  yield* spread('wait', figures.waits);
  yield* spread('interview', figures.interviews);
  if (lengths) for (const theme of THEMES) yield* spread(`interview-${theme}`, lengths[theme]);
}

function* cells(
  name: string,
  counts: Readonly<Record<string, number>> | readonly number[],
): Generator<readonly [string, number]> {
  for (const [cell, count] of Object.entries(counts)) yield [`${name}/${cell}`, count];
}

function* yesNo(name: string, yes: number, of: number): Generator<readonly [string, number]> {
  yield* cells(name, { yes, no: of - yes });
}

function* spread(name: string, durations: Histogram): Generator<readonly [string, number]> {
  for (const share of [0.5, 0.9]) {
    yield [`${name}/${share}`, percentile(durations, share) ?? 0];
  }
}

/** What is shown of a period, withheld counts left out. */
export function shownFigures(period: PublishedPeriod): Flat {
  const flat = new Map<string, number>();
  const add = (name: string, count: ReportCount | undefined): void => {
    if (typeof count === 'number' && count > 0) flat.set(`${period.period}/${name}`, count);
  };
  for (const [name, { cells: shown }] of Object.entries(period.tables)) {
    for (const [cell, count] of Object.entries(shown)) add(`${name}/${cell}`, count);
  }
  for (const [kind, count] of Object.entries(period.people ?? {})) add(`people/${kind}`, count);
  for (const [question, table] of Object.entries(period.portrait ?? {})) {
    if (question === 'region') continue;
    for (const [cell, count] of Object.entries(table.cells)) {
      add(`portrait-${question}/${cell}`, count);
    }
  }
  for (const name of ['wait', 'interview'] as const) {
    add(`${name}/0.5`, period[name]?.median);
    add(`${name}/0.9`, period[name]?.p90 ?? undefined);
  }
  return flat;
}

/** Figures that both have and that are not the same, and those of the first that the second lacks. */
export function differences(ours: Flat, theirs: Flat): string[] {
  const wrong: string[] = [];
  for (const [name, value] of ours) {
    const other = theirs.get(name);
    if (other !== value) wrong.push(`${name}: ${value} here, ${String(other)} there`);
  }
  return wrong;
}
