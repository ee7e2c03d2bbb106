import type { PublishedCross } from '#protocol/reports.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { withholdCross } from '../disclosure/cross-table.js';
import type { PeriodFigures } from './period-figures.js';
import type { ShownRow } from './shown-rows.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/**
 * Two tables crossed. Where a sum is withheld, nothing is shown of what it is the sum of: so its row tells no
 * more of it than the tables themselves do.
 *
 * @param rows what is shown of the tables of the rows and of the columns
 */
export function themeByLanguage(
  { themeByLanguage: counts }: PeriodFigures,
  rows: ShownRow | undefined,
  columns: ShownRow | undefined,
  threshold: number,
): PublishedCross | undefined {
  const cells = THEMES.map((theme) => LANGUAGES.map((language) => counts[theme][language]));
  return crossed(cells, THEMES, LANGUAGES, rows, columns, threshold);
}

export function themeByHour(
  { themeByHour: counts }: PeriodFigures,
  rows: ShownRow | undefined,
  columns: ShownRow | undefined,
  threshold: number,
): PublishedCross | undefined {
  const cells = THEMES.map((theme) => counts[theme]);
  return crossed(cells, THEMES, HOURS, rows, columns, threshold);
}

function crossed(
  cells: readonly (readonly number[])[],
  rows: readonly string[],
  columns: readonly string[],
  rowTotals: ShownRow | undefined,
  columnTotals: ShownRow | undefined,
  threshold: number,
): PublishedCross | undefined {
  if (typeof rowTotals?.total !== 'number' || columnTotals === undefined) return undefined;
  const rowTotalWithheld = rowTotals.cells.map((count) => count === null);
  const columnTotalWithheld = columnTotals.cells.map((count) => count === null);
  const withheld = withholdCross({ cells, rowTotalWithheld, columnTotalWithheld }, threshold);
  return {
    rows,
    columns,
    cells: cells.map((row, r) =>
      row.map((count, c) => {
        const isHidden =
          withheld[r]?.[c] === true ||
          rowTotalWithheld[r] === true ||
          columnTotalWithheld[c] === true;
        return isHidden ? null : count;
      }),
    ),
  };
}
