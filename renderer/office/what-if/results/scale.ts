/** Ends of a scale that people read easily; from 100 on, hundreds. */
const ENDS = [4, 10, 20, 30, 40, 60, 80, 100];

/** The end of a scale that holds every value: easy to halve. */
export function scaleEnd(values: readonly (number | null | undefined)[]): number {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return ENDS.find((end) => end >= most) ?? Math.ceil(most / 100) * 100;
}
