type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value; the others are absent, as the contract wants them. */
export function known<T extends object>(fields: T): Known<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // the very fields of T, less those without a value
  return Object.fromEntries(entries) as Known<T>;
}
