import type { PlanItem } from '#protocol/floor-plan.js';
import { PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';

import { isFree } from './squares.js';

/** Squares of one thing, and from one to the next. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

/** The islands' part of the plan: its upper left, beside the rooms, above the computers. */
const ISLANDS_PART = { columns: 19, rows: 8 };
/** The calmest first; the last one takes as many as a centre can have. */
const ISLAND_RASTERS: readonly [Raster, ...Raster[]] = [
  { width: 3, height: 2, across: 4, down: 3 },
  { width: 3, height: 2, across: 3, down: 2 },
  { width: 2, height: 1, across: 2, down: 1 },
];

/** The rooms' part: its right edge. */
const ROOMS_FROM = 20;
const ROOMS_PART = { columns: 4, rows: PLAN_ROWS };
const ROOM_RASTERS: readonly [Raster, ...Raster[]] = [
  { width: 4, height: 2, across: 4, down: 3 },
  { width: 4, height: 2, across: 4, down: 2 },
  { width: 4, height: 1, across: 4, down: 1 },
];

/** What every centre has once. */
const ONCE: readonly PlanItem[] = [
  { kind: 'computers', ref: '', x: 0, y: 9, width: 12, height: 2 },
  { kind: 'tablets', ref: '', x: 13, y: 9, width: 6, height: 2 },
  { kind: 'desk', ref: '', x: 4, y: 12, width: 8, height: 2 },
  { kind: 'entrance', ref: '', x: 13, y: 12, width: 6, height: 2 },
];

/** A calm arrangement: islands in rows, rooms along the right, the rest below. */
export function defaultPlan(islands: number, rooms: readonly string[]): readonly PlanItem[] {
  const numbers = Array.from({ length: islands }, (_, index) => String(index + 1));
  return [
    ...inRows('island', numbers, ISLAND_RASTERS, 0, ISLANDS_PART),
    ...inRows('room', rooms, ROOM_RASTERS, ROOMS_FROM, ROOMS_PART),
    ...ONCE,
  ];
}

/**
 * The plan to draw: what is kept of things that still exist, and what has no place yet in free squares.
 *
 * @param rooms ids, in their order
 */
export function planOf(
  kept: readonly PlanItem[],
  islands: number,
  rooms: readonly string[],
): readonly PlanItem[] {
  const wanted = defaultPlan(islands, rooms);
  const known = new Set(wanted.map(keyOf));
  const seen = new Set<string>();
  const plan = kept.filter((item) => {
    const key = keyOf(item);
    const first = known.has(key) && !seen.has(key);
    seen.add(key);
    return first;
  });
  for (const item of wanted) if (!seen.has(keyOf(item))) plan.push(placed(item, plan));
  return plan;
}

/** One thing is one item: its kind, and which of them. */
export function keyOf({ kind, ref }: Pick<PlanItem, 'kind' | 'ref'>): string {
  return `${kind} ${ref}`;
}

/** Its usual place if that is free, else the first free one, smaller where it must be. */
function placed(item: PlanItem, plan: readonly PlanItem[]): PlanItem {
  if (isFree(item, plan)) return item;
  for (const [width, height] of [
    [item.width, item.height] as const,
    [2, 1] as const,
    [1, 1] as const,
  ]) {
    for (let y = 0; y + height <= PLAN_ROWS; y += 1) {
      for (let x = 0; x + width <= PLAN_COLUMNS; x += 1) {
        const there = { ...item, x, y, width, height };
        if (isFree(there, plan)) return there;
      }
    }
  }
  // Every square is covered: it lies over something rather than nowhere.
  return item;
}

function inRows(
  kind: PlanItem['kind'],
  refs: readonly string[],
  rasters: readonly [Raster, ...Raster[]],
  from: number,
  part: { readonly columns: number; readonly rows: number },
): readonly PlanItem[] {
  const across = (raster: Raster) => Math.floor((part.columns - raster.width) / raster.across) + 1;
  const down = (raster: Raster) => Math.floor((part.rows - raster.height) / raster.down) + 1;
  const raster = rasters.find((each) => across(each) * down(each) >= refs.length) ?? rasters[0];
  const perRow = across(raster);
  return refs.map((ref, index) => ({
    kind,
    ref,
    x: from + (index % perRow) * raster.across,
    y: Math.floor(index / perRow) * raster.down,
    width: raster.width,
    height: raster.height,
  }));
}
