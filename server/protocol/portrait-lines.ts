import type { PortraitTableId, PublishedPeriod, PublishedTable, ReportCount } from './reports.js';
import { addCounts, PORTRAIT_TABLES } from './reports.js';

/**
 * One line of the portrait of the visitors, as the centre's page of 2018 had them: an answer, or several
 * that belong together, and the share of those who answered the question.
 */
export interface PortraitLine {
  readonly table: PortraitTableId;
  /** An answer of the table, or the name of a sum. */
  readonly answer: string;
  /** The answers of which it is the sum; absent: it is one answer. */
  readonly of?: readonly string[];
  readonly count: ReportCount;
  /** With one decimal, 0 to 100; `null` where the count or the number of those who answered is not published. */
  readonly percent: number | null;
}

/** Sums that stand before their parts: all jobseekers (domain.md: 79.5 % = 47.4 + 32.1). */
const SUMS: Readonly<
  Partial<Record<PortraitTableId, Readonly<Record<string, readonly string[]>>>>
> = { status: { jobseeker: ['jobseeker-under-12', 'jobseeker-12-more'] } };

/**
 * Every table that is published, in the order the questions are asked, `region` last; in it every answer
 * in the order it is offered, `skipped` left out. Nothing but what is published goes in, so nothing else
 * comes out.
 */
export function portraitLines(
  portrait: NonNullable<PublishedPeriod['portrait']>,
): readonly PortraitLine[] {
  return PORTRAIT_TABLES.flatMap((table) => {
    const published = portrait[table];
    return published === undefined ? [] : linesOf(table, published);
  });
}

/** How many answered: all but those who skipped, or the answers together; else it is not published. */
export function answeredIn(table: PublishedTable): number | null {
  const { total, cells } = table;
  const { skipped = 0 } = cells;
  if (typeof total === 'number' && typeof skipped === 'number') return total - skipped;
  const answers = Object.keys(cells).filter((answer) => answer !== 'skipped');
  const sum = addCounts(answers.map((answer) => cells[answer] ?? null));
  return typeof sum === 'number' ? sum : null;
}

function linesOf(table: PortraitTableId, published: PublishedTable): PortraitLine[] {
  const answered = answeredIn(published);
  const sums = Object.entries(SUMS[table] ?? {});
  const line = (answer: string, count: ReportCount): PortraitLine => ({
    ...{ table, answer, count },
    percent: typeof count === 'number' && answered !== null ? percentOf(count, answered) : null,
  });
  return Object.keys(published.cells)
    .filter((answer) => answer !== 'skipped')
    .flatMap((answer) => [
      ...sums
        .filter(([, of]) => of[0] === answer)
        .map(([sum, of]) => ({
          ...line(sum, addCounts(of.map((part) => published.cells[part] ?? null))),
          of,
        })),
      line(answer, published.cells[answer] ?? null),
    ]);
}

/** Rounded half up at one decimal, on whole numbers, so that 12.25 never becomes 12.2. */
function percentOf(count: number, all: number): number | null {
  return all === 0 ? null : Math.floor((count * 2000 + all) / (2 * all)) / 10;
}
