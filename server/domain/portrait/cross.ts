import type { Portrait, PortraitQuestion } from '#protocol/feedback.js';
import { PORTRAIT } from '#protocol/feedback.js';
import type { PortraitTableId, PublishedCross, PublishedPeriod } from '#protocol/reports.js';
import { REGIONS } from '#protocol/reports.js';

import type { Counts } from './cross-shape.js';
import { shownCross } from './shown-cross.js';

/**
 * Two crosses that share a question, and a third of the other two, together say more of a group than each
 * by itself: where three answers meet there may be fewer than where two do. So crosses are rougher than
 * the tables of single questions, whatever the centre has set.
 */
const LEAST_IN_CROSS = 10;

/** Portraits of one month, one by one, without days. */
export interface MonthRecords {
  readonly portraits: readonly Portrait[];
  /** Written without their language, which was counted by itself: they are in no cross with it. */
  readonly mixed: readonly Portrait[];
}

/**
 * Two questions crossed, of one month. Where people live goes by regions: communes of a month are not
 * published at all. Crossed with their language, those whose language was counted by itself are in no cell: the
 * published tables have them, so what they leave over has to hide as well.
 *
 * @param margins what is published of the month's portraits; a table that is not is taken as withheld
 * @param threshold the least count published elsewhere (`smallestCount`)
 */
export function crossOf(
  records: MonthRecords,
  questions: { readonly rows: PortraitQuestion; readonly columns: PortraitQuestion },
  margins: NonNullable<PublishedPeriod['portrait']>,
  threshold: number,
): PublishedCross {
  const rows = answersOf(questions.rows);
  const columns = answersOf(questions.columns);
  const isHidden = (question: PortraitQuestion) => (cell: string) =>
    marginOf(margins, question, cell) === undefined;
  const hidden = {
    rows: rows.map(isHidden(questions.rows)),
    columns: columns.map(isHidden(questions.columns)),
  };
  const counts = countsOf(records, questions, margins);
  const cells = shownCross(counts, hidden, Math.max(LEAST_IN_CROSS, threshold));
  return { rows, columns, cells };
}

function countsOf(
  { portraits, mixed }: MonthRecords,
  questions: { readonly rows: PortraitQuestion; readonly columns: PortraitQuestion },
  margins: NonNullable<PublishedPeriod['portrait']>,
): Counts {
  const rows = answersOf(questions.rows);
  const columns = answersOf(questions.columns);
  const withLanguage = questions.rows === 'language' || questions.columns === 'language';
  const all = withLanguage ? portraits : [...portraits, ...mixed];
  const cells = rows.map(() => columns.map(() => 0));
  for (const portrait of all) {
    const row = cells[rows.indexOf(answerIn(portrait, questions.rows))];
    const column = columns.indexOf(answerIn(portrait, questions.columns));
    if (row?.[column] !== undefined) row[column] += 1;
  }
  const apart = withLanguage ? mixed : [];
  const rest = (question: PortraitQuestion, answers: readonly string[]): number[] =>
    question === 'language'
      ? languagesApart(answers, portraits, apart.length, margins)
      : answers.map((answer) => apart.filter((each) => answerIn(each, question) === answer).length);
  return {
    cells,
    restOfRows: rest(questions.rows, rows),
    restOfColumns: rest(questions.columns, columns),
  };
}

/** Languages that were counted by themselves; those of languages that are withheld are with one of these. */
function languagesApart(
  answers: readonly string[],
  portraits: readonly Portrait[],
  many: number,
  margins: NonNullable<PublishedPeriod['portrait']>,
): number[] {
  let left = many;
  const found = answers.map((answer) => {
    const margin = marginOf(margins, 'language', answer);
    if (margin === undefined) return undefined;
    const own = portraits.filter((each) => answerIn(each, 'language') === answer).length;
    const apart = Math.min(left, Math.max(0, margin - own));
    left -= apart;
    return apart;
  });
  const first = found.indexOf(undefined);
  return found.map((apart, at) => apart ?? (at === first ? left : 0));
}

function answersOf(question: PortraitQuestion): readonly string[] {
  const answers = question === 'residence' ? REGIONS : PORTRAIT[question];
  return [...answers, 'skipped'];
}

function answerIn(portrait: Portrait, question: PortraitQuestion): string {
  const answer = portrait[question] ?? 'skipped';
  const isCommune = question === 'residence' && !answersOf(question).includes(answer);
  return isCommune ? 'brussels-region' : answer;
}

/** `undefined`: withheld. */
function marginOf(
  margins: NonNullable<PublishedPeriod['portrait']>,
  question: PortraitQuestion,
  cell: string,
): number | undefined {
  const table: PortraitTableId = question === 'residence' ? 'region' : question;
  const count = margins[table]?.cells[cell];
  return typeof count === 'number' ? count : undefined;
}
