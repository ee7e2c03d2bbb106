import type { Strand } from './strand.js';

/** Whether a row's small counts can hide among its others though their sum is known. */
export function canHide(strand: Strand, place: number, threshold: number): boolean {
  const counts = strand.columns.map((column) => strand.countOf(place, column));
  const play = counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  return counts.every(
    (count) => count === 0 || count >= threshold || play - (count - 1) >= threshold - count,
  );
}

/** Withholds others of the row, the smallest first, until its small counts hide though their sum is known. */
export function hideInRow(strand: Strand, place: number, threshold: number): void {
  for (;;) {
    const withheld = strand.columns
      .filter((column) => strand.isWithheld(place, column))
      .map((column) => strand.countOf(place, column));
    const play = withheld.reduce((sum, count) => sum + count - 1, 0);
    const hidden = withheld.every(
      (count) => withheld.length > 1 && play - (count - 1) >= threshold - count,
    );
    const least = hidden ? undefined : leastOf(strand, place);
    if (least === undefined) return;
    strand.withhold(place, least);
  }
}

/** A row whose total is withheld withholds one of its counts at least, or they would add up to it. */
export function hideOne(strand: Strand, place: number): void {
  if (strand.columns.some((column) => strand.isWithheld(place, column))) return;
  const least = leastOf(strand, place);
  if (least !== undefined) strand.withhold(place, least);
}

function leastOf(strand: Strand, place: number): number | undefined {
  return strand.columns
    .filter((column) => strand.countOf(place, column) > 0 && !strand.isWithheld(place, column))
    .toSorted((a, b) => strand.countOf(place, a) - strand.countOf(place, b))[0];
}
