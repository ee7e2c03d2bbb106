const PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;

/** What so many CSS pixels take on paper, in whole millimetres: rather one too many than a line cut off. */
export function millimetres(pixels: number): number {
  return Math.ceil((pixels * MILLIMETRES_PER_INCH) / PIXELS_PER_INCH);
}
