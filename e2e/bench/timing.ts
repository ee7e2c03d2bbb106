/** Median and 99th percentile of one round's samples, ms. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export function times(samples: readonly number[]): Times {
  return { p50: quantile(samples, 0.5), p99: quantile(samples, 0.99) };
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The smallest sample with at least the share `q` of all samples at or under it. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** Runs `once` so many times, one after the other. @returns each one's ms */
export async function oneByOne(count: number, once: () => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await once();
    samples.push(performance.now() - began);
  }
  return samples;
}

export interface Storm extends Times {
  readonly perSecond: number;
}

/** All clients at once, each one message after the other. */
export async function storm(
  clients: readonly (() => Promise<void>)[],
  each: number,
): Promise<Storm> {
  const began = performance.now();
  const samples = await Promise.all(clients.map((once) => oneByOne(each, once)));
  const seconds = (performance.now() - began) / 1000;
  return { ...times(samples.flat()), perSecond: (clients.length * each) / seconds };
}
