import { describe, expect, it } from 'vitest';

import { createCorners } from './corners.js';

const SCREEN = { width: 1280, height: 800 };
const PLACES = {
  TL: [5, 5],
  TR: [1275, 5],
  BR: [1275, 795],
  BL: [5, 795],
  middle: [640, 400],
  edge: [640, 5],
  // the last pixel of a corner, and the first beside it
  in: [71, 71],
  out: [72, 71],
  'BR in': [1208, 728],
  'BR out': [1207, 728],
} as const;
type Place = keyof typeof PLACES;

/** Touches one after another, half a second apart. @returns after which of them, from 1, it opened */
function opened(places: readonly Place[], gaps: readonly number[] = []): number[] {
  const corners = createCorners();
  let at = 1_000;
  return places.flatMap((place, index) => {
    at += gaps[index] ?? 500;
    const [x, y] = PLACES[place];
    return corners.touched({ x, y, ...SCREEN, at, alone: true }) ? [index + 1] : [];
  });
}

describe('the corners', () => {
  it.each<[string, readonly Place[], number[]]>([
    ['clockwise from the upper left', ['TL', 'TR', 'BR', 'BL'], [4]],
    ['twice', ['TL', 'TR', 'BR', 'BL', 'TL', 'TR', 'BR', 'BL'], [4, 8]],
    ['not a corner more than once round', ['TL', 'TR', 'BR', 'BL', 'TR', 'BR', 'BL'], [4]],
    ['not the other way round', ['TL', 'BL', 'BR', 'TR'], []],
    ['not from another corner on', ['TR', 'BR', 'BL', 'TL'], []],
    ['not with a wrong corner between', ['TL', 'TR', 'BL', 'BR', 'BL'], []],
    ['not with a touch elsewhere between', ['TL', 'TR', 'middle', 'BR', 'BL'], []],
    ['not with a touch at an edge between', ['TL', 'edge', 'TR', 'BR', 'BL'], []],
    ['begins anew with its first corner', ['TL', 'TR', 'TL', 'TR', 'BR', 'BL'], [6]],
    ['the first corner twice is once', ['TL', 'TL', 'TR', 'BR', 'BL'], [5]],
    ['each corner twice is once', ['TL', 'TL', 'TR', 'TR', 'BR', 'BR', 'BL'], [7]],
    ['the last corner twice opens once', ['TL', 'TR', 'BR', 'BL', 'BL'], [4]],
    ['a corner before the last is wrong', ['TL', 'TR', 'BR', 'TR', 'BR', 'BL'], []],
    ['to and fro below', ['BL', 'BR', 'BL', 'BR', 'BL'], [5]],
    ['each of these twice is once', ['BL', 'BR', 'BR', 'BL', 'BL', 'BR', 'BR', 'BL'], [8]],
    ['below, not from the right on', ['BR', 'BL', 'BR', 'BL', 'BR'], []],
    ['below, not with a touch elsewhere', ['BL', 'BR', 'middle', 'BL', 'BR', 'BL'], []],
    ['not above', ['TL', 'TR', 'TL', 'TR', 'TL'], []],
    ['not half of one way and half of the other', ['TL', 'TR', 'BL', 'BR', 'BL'], []],
    ['nor the other way round', ['BL', 'BR', 'BL', 'BR', 'TL', 'TR', 'BL'], []],
    ['nor one within the other', ['BL', 'BR', 'TL', 'BL', 'TR', 'BR', 'BL'], []],
    [
      'the end of one does not begin the other',
      ['TL', 'TR', 'BR', 'BL', 'BR', 'BL', 'BR', 'BL'],
      [4],
    ],
    ['one after the other', ['BL', 'BR', 'BL', 'TL', 'TR', 'BR', 'BL'], [7]],
    ['72 px from the edges', ['in', 'TR', 'BR in', 'BL'], [4]],
    ['not further in', ['out', 'TR', 'BR', 'BL'], []],
    ['not further in at the end of the screen', ['TL', 'TR', 'BR out', 'BL'], []],
  ])('%s', (_what, places, when) => {
    expect(opened(places)).toEqual(when);
  });

  it.each([
    ['in eight seconds', [0, 2_000, 2_000, 4_000], [4]],
    ['not in more', [0, 2_000, 2_000, 4_001], []],
    ['however early the first touch of the day', [100_000, 500, 500, 500], [4]],
  ])('%s', (_what, gaps, when) => {
    expect(opened(['TL', 'TR', 'BR', 'BL'], gaps)).toEqual(when);
  });

  it.each([
    ['in eight seconds', [0, 2_000, 2_000, 2_000, 2_000], [5]],
    ['not in more', [0, 2_000, 2_000, 2_000, 2_001], []],
  ])('below, %s', (_what, gaps, when) => {
    expect(opened(['BL', 'BR', 'BL', 'BR', 'BL'], gaps)).toEqual(when);
  });

  it('too late begins anew, if it was with the first corner', () => {
    expect(opened(['TL', 'TL', 'TR', 'BR', 'BL'], [0, 9_000, 500, 500, 500])).toEqual([5]);
  });

  it('takes one finger alone', () => {
    const corners = createCorners();
    const touch = (place: Place, at: number, alone: boolean) => {
      const [x, y] = PLACES[place];
      return corners.touched({ x, y, ...SCREEN, at, alone });
    };
    touch('TL', 0, true);
    touch('TR', 100, false);
    touch('BR', 200, true);
    expect(touch('BL', 300, true)).toBe(false);
  });
});
