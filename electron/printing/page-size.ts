import type { PaperSize } from '#protocol/vocabulary.js';

export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const A4: PageSize = { widthMm: 210, heightMm: 297 };
const ROLL_WIDTH = 80;

/**
 * The page a sheet is printed on: of a roll, as much as it takes. It is never as short as wide, which
 * printing systems take for a page to be turned.
 * @param heightMm what the sheet takes of a roll
 */
export function pageSizeOf(paper: PaperSize, heightMm: number): PageSize {
  switch (paper) {
    case 'a4':
      return A4;
    case 'roll80':
      return { widthMm: ROLL_WIDTH, heightMm: Math.max(heightMm, ROLL_WIDTH + 1) };
  }
}
