import type { PublishedCount } from '#protocol/statistics.js';

/** @param fewest the least count that is published, besides 0 (domain.md, definitions for statistics) */
export function isSmall(count: number, fewest: number): boolean {
  return count > 0 && count < fewest;
}

/**
 * One table whose total is known, with its small counts hidden and, with them, the next larger ones
 * until the hidden counts are not all alike. Equal counts are hidden or shown together, so which ones
 * are hidden depends on their sizes only: another day with the hidden counts changed about would be
 * published just the same. Hence no hidden count can be worked out, even by somebody who knows this
 * rule. Zeros stay: they are nobody's.
 *
 * @returns `undefined` where nothing is left to hide the small counts among
 */
export function hideSmall(
  counts: readonly number[],
  fewest: number,
): readonly PublishedCount[] | undefined {
  const hidden = new Set(counts.filter((count) => isSmall(count, fewest)));
  if (hidden.size === 0) return counts;
  if (hidden.size === 1) {
    const larger = counts.filter((count) => count >= fewest);
    if (larger.length === 0) return undefined;
    hidden.add(Math.min(...larger));
  }
  return counts.map((count) => (hidden.has(count) ? null : count));
}
