/** How high the parts of a poster are in one size of text; any unit, the same for all. */
export interface Measured {
  /** Room for days on one page. */
  readonly room: number;
  readonly days: readonly { readonly head: number; readonly rows: readonly number[] }[];
}

/** Rows of one day on one page. */
export interface Slice {
  /** Place of the day. */
  readonly day: number;
  /** First row, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export type Pages = readonly (readonly Slice[])[];

/**
 * Fills pages from the top. A row is never cut and a day's head never stands without a row; a day that goes
 * on has its head again. A row higher than a page has that page to itself.
 */
export function pagesOf({ room, days }: Measured): Pages {
  const pages: Slice[][] = [[]];
  let left = room;
  for (const [day, { head, rows }] of days.entries()) {
    for (const [row, height] of rows.entries()) {
      const page = pages.at(-1) ?? [];
      const slice = page.at(-1)?.day === day ? page.pop() : undefined;
      const needed = slice === undefined ? head + height : height;
      if (needed <= left || page.length + (slice === undefined ? 0 : 1) === 0) {
        page.push({ day, from: slice?.from ?? row, to: row + 1 });
        left -= needed;
        continue;
      }
      if (slice !== undefined) page.push(slice);
      pages.push([{ day, from: row, to: row + 1 }]);
      left = room - head - height;
    }
  }
  return pages;
}

/**
 * The largest text with the fewest pages.
 * @param measured in each size of text, the largest first
 */
export function bestFit(measured: readonly Measured[]): {
  readonly step: number;
  readonly pages: Pages;
} {
  const filled = measured.map((each) => pagesOf(each));
  const fewest = Math.min(...filled.map(({ length }) => length));
  const step = filled.findIndex(({ length }) => length === fewest);
  return { step: Math.max(0, step), pages: filled[step] ?? [] };
}
