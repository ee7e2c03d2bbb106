import type { PublishedPeriod } from '#protocol/reports.js';

/**
 * Of two publications of the same period what both show: whoever knows the first learns nothing new by it, and
 * it tells no more than the second. Where both show a figure and round it differently, the second counts.
 */
export function shownInBoth(one: PublishedPeriod, other: PublishedPeriod): PublishedPeriod {
  // what is left out or withheld of a period is still one: every part of it may be absent or `null`
  return both(one, other) as PublishedPeriod;
}

function both(one: unknown, other: unknown): unknown {
  if (one === null || other === null) return null;
  if (Array.isArray(one) && Array.isArray(other)) {
    return other.map((value: unknown, at) => both(one[at], value));
  }
  if (isRecord(one) && isRecord(other)) return bothRecords(one, other);
  // of an exact count and a least one the least one tells less
  return isRecord(one) && typeof other === 'number' ? one : other;
}

function bothRecords(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries(other).filter(([key]) => key in one);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const known = one[key];
      const isLeast = key === 'atLeast' && typeof known === 'number' && typeof value === 'number';
      return [key, isLeast ? Math.min(known, value) : both(known, value)];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
