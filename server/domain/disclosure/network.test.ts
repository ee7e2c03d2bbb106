import { describe, expect, it } from 'vitest';

import { Network } from './network.js';

/** Two rows (1, 2) and two columns (3, 4); the arcs row by row. */
function square(counts: readonly number[]) {
  const network = new Network();
  const row = network.addVertices(2);
  const column = network.addVertices(2);
  const arcs = counts.map((count, at) =>
    network.addArc(row + Math.floor(at / 2), column + (at % 2), count),
  );
  return { network, row, column, arcs };
}

const FREE = { buying: false };

describe('counts as a circulation', () => {
  it('a count moves as far as the others round a square let it', () => {
    const { network, row, column, arcs } = square([3, 9, 6, 2]);
    for (const arc of arcs) network.open(arc);
    const ways = { except: 0, buying: false };
    // the other of its row falls from 9 to 1, the other of its column from 6 to 1
    expect(network.carry(column, row, 5, ways)).toEqual([]);
    expect(network.carry(column, row, 6, ways)).toBeUndefined();
    // down, only as far as the one across
    expect(network.carry(row, column, 1, ways)).toEqual([]);
    expect(network.carry(row, column, 2, ways)).toBeUndefined();
  });

  it('what is published does not move', () => {
    const { network, row, column, arcs } = square([3, 9, 6, 2]);
    for (const arc of arcs.slice(0, 3)) network.open(arc);
    expect(network.carry(column, row, 1, { except: 0, buying: false })).toBeUndefined();
  });

  it('buys what lets it move, the cheapest, and only then', () => {
    const network = new Network();
    const [row, column] = [network.addVertices(2), network.addVertices(3)];
    const arcs = [4, 30, 20, 8, 7, 9].map((count, at) =>
      network.addArc(row + Math.floor(at / 3), column + (at % 3), count),
    );
    network.open(0);
    for (const arc of arcs.slice(1)) network.offer(arc);
    expect(network.carry(column, row, 1, { except: 0, buying: false })).toBeUndefined();
    // 8 + 9 + 20 costs less than 8 + 7 + 30
    expect(network.carry(column, row, 1, { except: 0, buying: true })?.toSorted()).toEqual([
      2, 3, 5,
    ]);
    expect(network.carry(column, row, 1, { except: 0, buying: true })).toEqual([]);
  });

  it('keeps nothing that it bought in vain', () => {
    const { network, row, column, arcs } = square([3, 9, 6, 2]);
    network.open(0);
    for (const arc of arcs.slice(1)) network.offer(arc);
    expect(network.carry(column, row, 50, { except: 0, buying: true })).toBeUndefined();
    expect(arcs.map((arc) => network.isOpen(arc))).toEqual([true, false, false, false]);
  });

  it('an arc apart moves only where it is named, and one way', () => {
    const network = new Network();
    const row = network.addVertices(1);
    const arc = network.addApart(0, row, 4);
    expect(network.carry(0, row, 4, FREE)).toBeUndefined();
    expect(network.carry(0, row, 4, { apart: arc, buying: false })).toEqual([]);
    expect(network.carry(0, row, 5, { apart: arc, buying: false })).toBeUndefined();
    expect(network.carry(row, 0, 1, { apart: arc, buying: false })).toBeUndefined();
  });

  it('vertices can be one for a while', () => {
    const { network, row, column, arcs } = square([3, 9, 6, 2]);
    for (const arc of arcs.slice(0, 2)) network.open(arc);
    const ways = { except: 0, buying: false };
    expect(network.carry(column, row, 2, ways)).toBeUndefined();
    network.merge(column, 2);
    expect(network.carry(column, row, 8, ways)).toEqual([]);
    network.part();
    expect(network.carry(column, row, 2, ways)).toBeUndefined();
  });
});
