/** Where a tile lies on the page, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
}

/**
 * Which tile an arrow key leads to: the next or the last one in order, or the nearest of the next
 * row up or down. Stays where nothing lies that way.
 *
 * @param boxes in reading order, rows of tiles of one width
 */
export function neighbour(boxes: readonly Box[], from: number, key: string): number {
  const last = boxes.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return nearest(boxes, from, (top, here) => top - here);
    case 'ArrowUp':
      return nearest(boxes, from, (top, here) => here - top);
    default:
      return from;
  }
}

/** @param ahead how far below or above a row is; negative: on the other side */
function nearest(
  boxes: readonly Box[],
  from: number,
  ahead: (top: number, here: number) => number,
): number {
  const here = boxes[from];
  if (here === undefined) return from;
  let best = from;
  let distance = Number.POSITIVE_INFINITY;
  boxes.forEach((box, place) => {
    const rows = ahead(box.top, here.top);
    // A row is never as far to the side as the next row is high: rows count first.
    const away = rows * 1_000 + Math.abs(box.left - here.left);
    if (rows < 1 || away >= distance) return;
    best = place;
    distance = away;
  });
  return best;
}
