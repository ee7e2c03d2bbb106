/**
 * The waits that a service level shown was measured with, ascending; where nothing is measured yet, today's.
 *
 * @param measured minutes of each period or day that is shown
 */
export function levelMinutes(
  measured: readonly (readonly number[] | undefined)[],
  setting: number,
): readonly number[] {
  const known = [...new Set(measured.flatMap((minutes) => minutes ?? []))];
  return known.length === 0 ? [setting] : known.toSorted((a, b) => a - b);
}
