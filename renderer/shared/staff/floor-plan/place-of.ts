import { PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';

import type { Squares } from './squares.js';

/** Where squares lie in an element that shows the whole grid, as its style. */
export function placeOf({ x, y, width, height }: Squares): {
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly height: string;
} {
  return {
    left: percent(x / PLAN_COLUMNS),
    top: percent(y / PLAN_ROWS),
    width: percent(width / PLAN_COLUMNS),
    height: percent(height / PLAN_ROWS),
  };
}

function percent(share: number): string {
  return `${share * 100}%`;
}
