import type { Settings } from '#protocol/settings.js';

/** Lists with an entry for each day of the week: two people may change two days. */
const BY_WEEKDAY: readonly (keyof Settings)[] = ['openingHours', 'rota'];

export interface Merged {
  /** Theirs, with what was changed here put in. */
  readonly settings: Settings;
  /** Fields that both have changed, each in another way; here they stand as changed here. */
  readonly both: readonly (keyof Settings)[];
}

/**
 * Puts one person's changes into the settings as they are by now: what somebody else has changed in the
 * meantime stays.
 *
 * @param base what was changed here
 * @param mine what it was changed to
 * @param theirs what is in force now
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Merged {
  const both: (keyof Settings)[] = [];
  const entries = (Object.keys(theirs) as (keyof Settings)[]).map((field) => {
    const merged = BY_WEEKDAY.includes(field)
      ? mergeDays(base[field], mine[field], theirs[field])
      : mergeValue(base[field], mine[field], theirs[field]);
    if (merged.both) both.push(field);
    return [field, merged.value] as const;
  });
  // Every field of the settings, each with a value of its own kind.
  return { settings: Object.fromEntries(entries) as unknown as Settings, both };
}

interface MergedValue {
  readonly value: unknown;
  readonly both: boolean;
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (same(base, mine) || same(mine, theirs)) return { value: theirs, both: false };
  return { value: mine, both: !same(base, theirs) };
}

function mergeDays(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs))
    return mergeValue(base, mine, theirs);
  const days = theirs.map((day: unknown, index) => mergeValue(base[index], mine[index], day));
  return { value: days.map(({ value }) => value), both: days.some((day) => day.both) };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
