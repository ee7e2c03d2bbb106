import type { Rate } from './limits.js';

/** ms of a clock that never goes back. */
export type Elapsed = () => number;

/** A token bucket: full at first, refilled steadily. */
export interface Bucket {
  /** Takes one token if there is one. */
  take(): boolean;
  /** Nothing was taken lately: it may be forgotten. */
  isFull(): boolean;
}

export function createBucket(rate: Rate, elapsed: Elapsed): Bucket {
  let tokens = rate.burst;
  let at = elapsed();
  function refill(): void {
    const now = elapsed();
    tokens = Math.min(rate.burst, tokens + ((now - at) / 1000) * rate.perSecond);
    at = now;
  }
  return {
    take() {
      refill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    isFull() {
      refill();
      return tokens >= rate.burst;
    },
  };
}

/** One bucket for each key, as many as there is room for. */
export interface Buckets {
  take(key: string): boolean;
  of(key: string): Bucket;
  /** Forgets the full ones. */
  sweep(): void;
}

const MOST_KEYS = 10_000;

export function createBuckets(rate: Rate, elapsed: Elapsed): Buckets {
  const buckets = new Map<string, Bucket>();
  function of(key: string): Bucket {
    let bucket = buckets.get(key);
    if (bucket === undefined) {
      bucket = createBucket(rate, elapsed);
      buckets.set(key, bucket);
      if (buckets.size > MOST_KEYS) {
        const oldest = buckets.keys().next();
        if (!oldest.done) buckets.delete(oldest.value);
      }
    }
    return bucket;
  }
  return {
    take: (key) => of(key).take(),
    of,
    sweep() {
      for (const [key, bucket] of buckets) if (bucket.isFull()) buckets.delete(key);
    },
  };
}
