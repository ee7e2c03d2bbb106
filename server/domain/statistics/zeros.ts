/** A table of counts in which nothing is counted yet. */
export function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** A value for each key. */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  value: (key: K, at: number) => V,
): Record<K, V> {
  // `fromEntries` forgets that every key is among them
  return Object.fromEntries(keys.map((key, at) => [key, value(key, at)])) as Record<K, V>;
}
