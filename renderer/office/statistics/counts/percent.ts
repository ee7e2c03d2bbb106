/**
 * A share, 0 to 1, as people write it, with one decimal as in the files.
 * @param number writes a number
 * @param floor at least so much: rounded down, for a floor rounded up would no longer hold
 */
export function percentOf(
  share: number,
  number: (value: number) => string,
  floor?: 'floor',
): string {
  // Binary fractions stand just under or over what they are meant as.
  const exact = Number((share * 1000).toFixed(6));
  const rounded = floor === undefined ? Math.round(exact) : Math.floor(exact);
  return `${number(rounded / 10)}\u{A0}%`;
}

/** A difference with its sign; the minus is a minus, no hyphen. @param write writes what is not negative */
export function signed(value: number, write: (value: number) => string): string {
  const sign = value > 0 ? '+' : value < 0 ? '\u{2212}' : '';
  return `${sign}${write(Math.abs(value))}`;
}

/** To the tenth, as minutes and hours are shown. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
