/** A code that was out of sight for so long is a new one, ms. */
const GONE_AFTER = 2_000;

/**
 * Tells a code that comes before the camera from one that is still held there.
 * @returns whether the text, seen at `at` (ms that only go forward), is new
 */
export function createFirstSight(): (text: string, at: number) => boolean {
  let last: { readonly text: string; readonly at: number } | undefined;
  return (text, at) => {
    const still = last?.text === text && at - last.at < GONE_AFTER;
    last = { text, at };
    return !still;
  };
}
