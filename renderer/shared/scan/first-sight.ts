/** A code that was out of sight for so long is a new one, ms. */
const GONE_AFTER = 4_000;

/**
 * Tells a code that comes before the camera from one that is still held there: alone, or beside others,
 * of which the camera sees now this one, now that.
 * @returns whether the text, seen at `at` (ms that only go forward), is new
 */
export function createFirstSight(): (text: string, at: number) => boolean {
  const lastSeen = new Map<string, number>();
  return (text, at) => {
    for (const [seen, when] of lastSeen) if (at - when >= GONE_AFTER) lastSeen.delete(seen);
    const isNew = !lastSeen.has(text);
    lastSeen.set(text, at);
    return isNew;
  };
}
