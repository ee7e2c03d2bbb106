/** Browsers lay out in fractions of a pixel. */
const ROUNDING = 0.5;

/** Everything in px. */
export interface TileRoom {
  /** Of each tile, in their order. */
  readonly heights: readonly number[];
  readonly room: number;
  readonly gap: number;
  /** Height of the tile that leads to the rest. */
  readonly rest: number;
  /** There is more than these tiles. */
  readonly hasRest: boolean;
}

/** How many whole tiles stand in the room, with the one that leads to the rest where that is not all. */
export function tilesThatFit({ heights, room, gap, rest, hasRest }: TileRoom): number {
  let used = 0;
  /** With the last tile below them. */
  let fit = 0;
  for (const [at, height] of heights.entries()) {
    used += height + (at === 0 ? 0 : gap);
    if (used > room + ROUNDING) return fit;
    if (used + gap + rest <= room + ROUNDING) fit = at + 1;
  }
  return hasRest ? fit : heights.length;
}
