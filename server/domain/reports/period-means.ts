import type { PeriodId } from '#protocol/periods.js';
import type { ReportCount } from '#protocol/reports.js';
import type { Outcome } from '#protocol/vocabulary.js';
import { OUTCOMES, THEMES } from '#protocol/vocabulary.js';

import { NO_FIGURES, sumOfFigures } from './sum-figures.js';
import type { Means } from './means.js';
import { meansOf } from './means.js';
import type { PeriodFigures } from './period-figures.js';
import type { ExactYear, ShownTables } from './tables-of-year.js';

interface Part {
  readonly figures: PeriodFigures;
  /** Interviews of each theme that there were at least. */
  readonly themes: readonly number[];
}

/**
 * Means of every period. Of one that runs they are those of its parts that are over and show how many
 * interviews there were, so that they say nothing of a day of which nothing else is said.
 */
export function periodMeans(
  { nodes, figures, threshold }: ExactYear,
  tables: ShownTables,
): (id: PeriodId) => Means {
  const counted = new Map<PeriodId, Part>();
  const means = new Map<PeriodId, Means>();
  for (const { id, kind, isOver, parts } of nodes) {
    const exact = figures.get(id) ?? NO_FIGURES;
    const outcome = (key: Outcome): ReportCount =>
      tables.get('outcome')?.get(id)?.cells[OUTCOMES.indexOf(key)] ?? null;
    const isDay = kind === 'day';
    if (isOver || isDay) {
      const served = outcome('served');
      const [leftAtClosing, noShow] = [outcome('left-at-closing'), outcome('no-show')];
      const known = isOver ? interviewsByTheme(id, served, tables) : [];
      const themes = isDay ? [] : known;
      const beside = { served, leftAtClosing, noShow, themes, isRunning: !isOver };
      means.set(id, meansOf(exact, beside, threshold));
      if (isOver && typeof served === 'number') counted.set(id, { figures: exact, themes: known });
      continue;
    }
    const known = parts.flatMap((part) => counted.get(part) ?? []);
    const sum = sumOfFigures(known.map((part) => part.figures));
    const themes = THEMES.map((_, at) =>
      known.reduce((least, part) => least + (part.themes[at] ?? 0), 0),
    );
    counted.set(id, { figures: sum, themes });
    const { served } = sum.outcomes;
    const beside = { served, leftAtClosing: null, noShow: null, themes, isRunning: false };
    means.set(id, meansOf(sum, beside, threshold));
  }
  return (id) => means.get(id) ?? NO_MEANS;
}

/** Were all who were not received of one theme, so many of its tickets would still have been. */
function interviewsByTheme(
  id: PeriodId,
  served: ReportCount,
  tables: ShownTables,
): readonly number[] {
  const total = tables.get('outcome')?.get(id)?.total;
  if (typeof served !== 'number' || typeof total !== 'number') return [];
  const cells = tables.get('theme')?.get(id)?.cells ?? [];
  return cells.map((count) =>
    typeof count === 'number' ? Math.max(0, count - (total - served)) : 0,
  );
}

const NO_MEANS = meansOf(
  NO_FIGURES,
  { served: 0, leftAtClosing: 0, noShow: 0, themes: [], isRunning: false },
  1,
);
