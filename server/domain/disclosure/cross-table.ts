import { Network } from './network.js';
import type { CrossTable } from './types.js';

/**
 * Which cells of a cross are not published, so that no small one can be worked out from the others and the
 * margins. A row or column whose total is withheld shows none of its counts, or they would add up to it. The
 * cells hide as if such totals were known, since what they can be is settled where they are published; only
 * where that does not suffice they are taken to move.
 *
 * Zeros are shown, and margins were published before. Where that leaves a small cell nothing to hide among,
 * every cell is withheld, zeros too: the cross is not published.
 *
 * @param threshold the least count that is published, besides 0
 * @returns row by row
 */
export function withholdCross(
  cross: CrossTable,
  threshold: number,
): readonly (readonly boolean[])[] {
  const { network, cells, margins } = networkOf(cross);
  const held = cells.flat().filter((arc) => network.countOf(arc) > 0);
  const isClosed = (arc: number) =>
    margins.has(network.tailOf(arc)) || margins.has(network.headOf(arc));
  for (const arc of held) {
    if (network.countOf(arc) < threshold || isClosed(arc)) network.open(arc);
    else network.offer(arc);
  }
  // those that lack most first: what they take with them helps the others
  const withheld = held
    .filter((arc) => network.isOpen(arc))
    .toSorted((a, b) => network.countOf(a) - network.countOf(b));
  const left = withheld.filter((arc) => !hides(network, arc, threshold));
  for (const arc of margins.values()) network.open(arc);
  const bare = [...left, ...margins.values()].filter((arc) => !hides(network, arc, threshold));
  const isLost = bare.some((arc) => cells.flat().includes(arc));
  return cells.map((row) => row.map((arc) => isLost || network.isOpen(arc)));
}

/** A vertex for each row and column; `margins`: by their vertices, the totals that are withheld. */
function networkOf({ cells, rowTotalWithheld, columnTotalWithheld }: CrossTable) {
  const network = new Network();
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const row = network.addVertices(cells.length);
  const column = network.addVertices(width);
  const arcs = cells.map((counts, r) =>
    counts.map((count, c) => network.addArc(row + r, column + c, count)),
  );
  const margins = new Map<number, number>();
  for (const [r, counts] of cells.entries()) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (rowTotalWithheld[r] === true && total > 0) {
      margins.set(row + r, network.addArc(0, row + r, total));
    }
  }
  for (let c = 0; c < width; c += 1) {
    const total = cells.reduce((sum, counts) => sum + (counts[c] ?? 0), 0);
    if (columnTotalWithheld[c] === true && total > 0) {
      margins.set(column + c, network.addArc(column + c, 0, total));
    }
  }
  return { network, cells: arcs, margins };
}

/** Whether a count can move as far as it must, with others withheld for that if need be. */
function hides(network: Network, except: number, threshold: number): boolean {
  const [tail, head] = [network.tailOf(except), network.headOf(except)];
  const count = network.countOf(except);
  const lack = Math.max(threshold - count, 1);
  return [false, true].some(
    (buying) =>
      network.carry(head, tail, lack, { except, buying }) !== undefined ||
      (count >= threshold && network.carry(tail, head, lack, { except, buying }) !== undefined),
  );
}
