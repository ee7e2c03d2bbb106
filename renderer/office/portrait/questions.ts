import type { PortraitLine } from '#protocol/portrait-lines.js';
import { answeredIn, portraitLines } from '#protocol/portrait-lines.js';
import type { PortraitTableId, PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { PORTRAIT_TABLES } from '#protocol/reports.js';

type Portrait = NonNullable<PublishedPeriod['portrait']>;

/** A question with its answers, as a table. */
export interface QuestionView {
  readonly table: PortraitTableId;
  /** Portraits, those without an answer to this question too. */
  readonly all: ReportCount;
  readonly answered: number | null;
  readonly lines: readonly PortraitLine[];
}

/** Questions in the order they are asked; where people live first roughly, then by commune. */
export function questionsOf(portrait: Portrait): readonly QuestionView[] {
  const lines = portraitLines(portrait);
  return ORDER.flatMap((table) => {
    const published = portrait[table];
    if (published === undefined) return [];
    const own = lines.filter((line) => line.table === table);
    return [
      {
        table,
        all: published.total,
        answered: answeredIn(published),
        lines: table === 'residence' ? own.toSorted(larger) : own,
      },
    ];
  });
}

const ORDER: readonly PortraitTableId[] = PORTRAIT_TABLES.filter(
  (table) => table !== 'region',
).flatMap((table) => (table === 'residence' ? ['region' as const, table] : [table]));

/** By what is seen of the counts alone: what is withheld stands last, in its own order. */
function larger(a: PortraitLine, b: PortraitLine): number {
  return seen(b.count) - seen(a.count);
}

function seen(count: ReportCount): number {
  if (count === null) return -1;
  return typeof count === 'number' ? count : count.atLeast;
}

/** Whether anybody gave one: a period without is no portrait of nobody. */
export function isGiven(portrait: Portrait): boolean {
  return PORTRAIT_TABLES.some((table) => {
    const published = portrait[table];
    return published !== undefined && published.total !== 0;
  });
}

/** Whether a line stands under a sum that it is part of. */
export function isPart(line: PortraitLine, lines: readonly PortraitLine[]): boolean {
  return lines.some(({ of }) => of?.includes(line.answer) === true);
}
