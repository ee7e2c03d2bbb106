import { describe, expect, it } from 'vitest';

import { nearestPage, pageAt, pageStarts } from './page-starts.js';

const rows = (count: number, height: number, gap = 10) =>
  Array.from({ length: count }, (_, row) => ({
    top: row * (height + gap),
    bottom: row * (height + gap) + height,
  }));

describe('pages', () => {
  it('are one where everything fits', () => {
    expect(pageStarts(rows(3, 100), 320, 320)).toEqual([0]);
    expect(pageStarts([], 0, 300)).toEqual([0]);
    expect(pageStarts(rows(3, 100), 320, 0)).toEqual([0]);
  });

  it('begin with the first block that did not fit', () => {
    expect(pageStarts(rows(5, 100), 540, 250)).toEqual([0, 220, 440]);
  });

  it('may end in the gap between two blocks', () => {
    expect(pageStarts(rows(4, 100, 20), 460, 230)).toEqual([0, 240]);
  });

  it('take a whole row of tiles along', () => {
    const tiles = rows(3, 100).flatMap((row) => [row, row, row]);
    expect(pageStarts(tiles, 320, 250)).toEqual([0, 220]);
  });

  it('cut what is taller than a page so that the last line stays in sight', () => {
    expect(pageStarts([{ top: 0, bottom: 250 }], 250, 100)).toEqual([0, 90, 180]);
  });

  it('begin anew with what follows a tall block', () => {
    const blocks = [
      { top: 0, bottom: 150 },
      { top: 160, bottom: 200 },
    ];
    expect(pageStarts(blocks, 200, 100)).toEqual([0, 90, 160]);
  });
});

it('knows the page of a position, and the nearest one', () => {
  const starts = [0, 220, 440];
  expect([0, 100, 219.5, 220, 500].map((at) => pageAt(starts, at))).toEqual([0, 0, 1, 1, 2]);
  expect([0, 109, 111, 900].map((at) => nearestPage(starts, at))).toEqual([0, 0, 1, 2]);
});
