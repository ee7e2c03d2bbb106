/**
 * Adds up counts of one shape: numbers, lists of numbers place by place, records key by key, and records of
 * records. A key that only some of them have keeps their counts.
 *
 * @param counts at least one
 */
export function sumCounts<T extends object>(counts: readonly [T, ...T[]]): T {
  // the same shape in, the same shape out: `sum` cannot say so of every T
  return sum(counts) as T;
}

function sum(all: readonly unknown[]): unknown {
  const [first] = all;
  if (typeof first === 'number') {
    let total = 0;
    for (const count of all) total += Number(count);
    return total;
  }
  if (Array.isArray(first)) return first.map((_, at) => sum(all.map((list) => valueAt(list, at))));
  const keys = new Set<string>();
  for (const record of all) for (const key in Object(record)) keys.add(key);
  const sums: Record<string, unknown> = {};
  for (const key of keys) {
    const values: unknown[] = [];
    for (const record of all) {
      const value = valueAt(record, key);
      if (value !== undefined) values.push(value);
    }
    sums[key] = sum(values);
  }
  return sums;
}

/** Of a list or a record. */
function valueAt(counts: unknown, key: string | number): unknown {
  return (counts as Readonly<Record<string | number, unknown>>)[key];
}
