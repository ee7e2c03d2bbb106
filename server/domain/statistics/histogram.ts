/**
 * Durations counted in one-minute bins: `[minute, count]`, a duration of 12:00 to 12:59 in bin 12,
 * ascending, empty bins left out. Small, mergeable, and no single duration can be read back.
 */
export type Histogram = readonly (readonly [minute: number, count: number])[];

/** @param durations ms; negative ones (a clock that was set) count as 0 */
export function histogramOf(durations: Iterable<number>): Histogram {
  const bins = new Map<number, number>();
  for (const duration of durations) {
    const minute = Math.max(0, Math.floor(duration / 60_000));
    bins.set(minute, (bins.get(minute) ?? 0) + 1);
  }
  return [...bins].toSorted(([a], [b]) => a - b);
}

export function countIn(histogram: Histogram): number {
  return histogram.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * The nearest-rank percentile: the smallest duration such that at least `share` of all are no longer.
 *
 * @param share above 0, up to 1 (0.5 is the median)
 * @returns whole minutes, at most one minute below the exact value; `undefined` for no durations
 */
export function percentile(histogram: Histogram, share: number): number | undefined {
  const rank = Math.max(1, Math.ceil(share * countIn(histogram)));
  let seen = 0;
  for (const [minute, count] of histogram) {
    seen += count;
    if (seen >= rank) return minute;
  }
  return undefined;
}

/** All their durations together. */
export function mergedHistogram(histograms: readonly Histogram[]): Histogram {
  const bins = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [minute, count] of histogram) bins.set(minute, (bins.get(minute) ?? 0) + count);
  }
  return [...bins].toSorted(([a], [b]) => a - b);
}
