import type { Meter } from './fast-server.js';
import type { Sample } from './slope.js';
import { lastHalf, slopeOf } from './slope.js';

/** Memory is flat where it grows by less than this share of itself in an hour, over the last half of the time. */
const FLAT = 0.02;
const EVERY_MS = 60_000;
const MB = 2 ** 20;
const HOUR_MS = 3_600_000;

export interface MemoryKept {
  /** Of the whole process, over the last half, by least squares. */
  readonly mbPerHour: number;
  /** The same of the heap. */
  readonly heapMbPerHour: number;
  /** What counts as flat: MB in an hour. */
  readonly flatUpTo: number;
  /** Each minute after garbage was collected: hours since the first, MB. */
  readonly samples: readonly {
    readonly hour: number;
    readonly rss: number;
    readonly heap: number;
  }[];
}

/** Keeps what memory was each minute, and says whether it was flat. */
export function keepMemory() {
  const began = performance.now();
  const samples: MemoryKept['samples'][number][] = [];
  return {
    every: EVERY_MS,
    taken({ rss, heapUsed }: Meter): void {
      const hour = (performance.now() - began) / HOUR_MS;
      samples.push({ hour, rss: rss / MB, heap: heapUsed / MB });
    },
    result(): MemoryKept {
      const of = (value: (sample: (typeof samples)[number]) => number): readonly Sample[] =>
        lastHalf(samples.map((sample) => ({ hour: sample.hour, value: value(sample) })));
      const rss = of((sample) => sample.rss);
      const mean = rss.reduce((sum, { value }) => sum + value, 0) / Math.max(1, rss.length);
      return {
        mbPerHour: slopeOf(rss),
        heapMbPerHour: slopeOf(of((sample) => sample.heap)),
        flatUpTo: mean * FLAT,
        samples,
      };
    },
  };
}
