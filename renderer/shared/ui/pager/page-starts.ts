/** Something that should not be cut in two, px from the top of the content. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where each page begins so that as few blocks as possible are cut: a block that does not fit any
 * more opens the next page. What is taller than a page itself is cut at nine tenths, so that the last
 * line read is still in sight.
 * @param blocks in reading order
 * @param content height of everything, px
 * @param view height of a page, px
 * @returns px from the top, the first 0, rising
 */
export function pageStarts(blocks: readonly Block[], content: number, view: number): number[] {
  const starts = [0];
  if (view <= 0) return starts;
  let start = 0;
  while (content - start > view + ROUNDING) {
    const end = start + view;
    const cut = blocks.find(({ top, bottom }) => top > start && bottom > end + ROUNDING);
    const tall = blocks.some(({ top, bottom }) => top <= start && bottom > end + ROUNDING);
    start = cut !== undefined && (cut.top <= end || !tall) ? cut.top : start + view * 0.9;
    starts.push(start);
  }
  return starts;
}

/** Browsers place blocks at fractions of a pixel. */
const ROUNDING = 1;

/** The page that stands at this scroll position; one that is nearly reached counts as reached. */
export function pageAt(starts: readonly number[], position: number): number {
  const after = starts.findIndex((start) => start > position + ROUNDING);
  return after === -1 ? starts.length - 1 : Math.max(0, after - 1);
}

/** The page nearest to where a finger let go. */
export function nearestPage(starts: readonly number[], position: number): number {
  const away = starts.map((start) => Math.abs(start - position));
  return away.indexOf(Math.min(...away));
}
