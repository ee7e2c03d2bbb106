export interface Sample {
  /** Hours since the first. */
  readonly hour: number;
  readonly value: number;
}

/** Least squares: by how much the value grows in an hour. Not a number where there are not two moments. */
export function slopeOf(samples: readonly Sample[]): number {
  const count = samples.length;
  const hours = samples.reduce((sum, { hour }) => sum + hour, 0) / count;
  const values = samples.reduce((sum, { value }) => sum + value, 0) / count;
  let across = 0;
  let along = 0;
  for (const { hour, value } of samples) {
    across += (hour - hours) * (value - values);
    along += (hour - hours) ** 2;
  }
  return along === 0 ? NaN : across / along;
}

/** What came after the first half of the time: the first is for the process to warm up. */
export function lastHalf(samples: readonly Sample[]): readonly Sample[] {
  const end = samples.at(-1)?.hour ?? 0;
  return samples.filter(({ hour }) => hour >= end / 2);
}
