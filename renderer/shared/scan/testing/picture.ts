import { create } from 'qrcode';

import type { Picture } from '../decode-qr.js';

/** Modules of white around the code (ISO/IEC 18004). */
const QUIET = 4;
const WHITE = 255;

/** How a code lies before a camera. */
export interface Shot {
  /** px of the code with its white. */
  readonly side: number;
  /** Turned by so many degrees. */
  readonly turned?: number;
  /** Each pixel darker or lighter by up to so much, of 255. */
  readonly noise?: number;
  /** The lightest of it, of 255: a dim room. */
  readonly light?: number;
}

/** A picture of a QR code, the same for the same shot. */
export function picture(text: string, shot: Shot): Picture {
  const { side, turned = 0, noise = 0, light = WHITE } = shot;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const width = Math.ceil(side * 1.5);
  const scale = (modules.size + 2 * QUIET) / side;
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const random = randomFrom(7);
  const data = new Uint8ClampedArray(width * width * 4);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [x - width / 2, y - width / 2];
      const column = Math.floor((across * cos + down * sin + side / 2) * scale) - QUIET;
      const row = Math.floor((down * cos - across * sin + side / 2) * scale) - QUIET;
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
      const dark = inside && modules.get(row, column) !== 0;
      const grey = (dark ? 0.15 : 1) * light + (random() * 2 - 1) * noise;
      data.set([grey, grey, grey, WHITE], (y * width + x) * 4);
    }
  return { width, height: width, data };
}

/** 0 ≤ x < 1, the same row of numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
