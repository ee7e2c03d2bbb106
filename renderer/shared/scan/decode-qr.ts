import { decodeQR } from 'qr/decode.js';

/** A picture as a canvas gives it: four bytes a pixel (red, green, blue, alpha), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** ms; a camera gives the next picture soon enough. */
const PATIENCE = 60;

/**
 * The text of the QR code in a picture, turned and dirty as it may be.
 * @param patience how long another way of looking is tried, ms; the first is always tried to its end
 * @returns `undefined` where there is none that can be read
 */
export function decodeQr(picture: Picture, patience = PATIENCE): string | undefined {
  try {
    return decodeQR(picture, { format: 'RGBA', timeLimit: patience });
  } catch {
    // The library throws on a picture without a code, which most pictures are.
    return undefined;
  }
}
