/** The value under a chain of names; `undefined` where there is none. */
export function at(record: unknown, ...names: readonly string[]): unknown {
  let value = record;
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    // any object may be read by any name
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A text or a number as text, `''` for anything else. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A list, or the one value where a feed has no list for one. */
export function many(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** The texts among the values, joined as people join them. */
export function joined(...values: readonly unknown[]): string | undefined {
  const texts = values.map(textIn).filter((text) => text.trim() !== '');
  return texts.length === 0 ? undefined : texts.join(', ');
}
