import { MOST_PEOPLE_AT_ONCE } from '#protocol/vocabulary.js';

/** How many people were typed; `undefined` where it is no number that can be added at once. */
export function typedCount(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const count = Number(text);
  return count >= 1 && count <= MOST_PEOPLE_AT_ONCE ? count : undefined;
}
