/** Ends of a scale that are easy to read and to halve, within one power of ten. */
const STEPS = [1, 2, 3, 4, 5, 6, 8, 10];
const LEAST_END = 4;

/** The end of a scale that holds every value. */
export function scaleEnd(values: readonly (number | null | undefined)[]): number {
  const most = Math.max(LEAST_END, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.find((each) => each * power >= most) ?? 10;
  return step * power;
}

/** A column of a chart, or a point of a line, by where its middle is: 0 to `width`. */
export function middleOf(index: number, count: number, width: number): number {
  return ((index + 0.5) / count) * width;
}
