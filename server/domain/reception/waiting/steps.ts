import type { WaitRange } from '#protocol/waiting.js';

/**
 * The only minutes that are ever said: nobody believes a wait of 37 minutes, and the further off it is,
 * the less is known of it.
 */
export const STEPS = [0, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180] as const;
const LAST = STEPS.length - 1;

/**
 * An end moves outward unless the step inside is as near as this, as a part of the way between the two
 * steps. Always outward would hold nearly every wait and say little; so chosen, about eight in ten of
 * those who have to wait are called within what was said (docs/decisions/waiting-time.md).
 */
const INWARD = 0.42;

/** What is said already stays while an end is so near to where it would change, as a part of that way. */
const STAYS = 0.3;

/**
 * The range that is said for one that was computed.
 *
 * @param low @param high minutes
 * @param said the range on the screens now: an end of it moves only when it is wrong by a good part of a
 *   step, so that nothing flickers between two steps
 * @returns at least one step wide; no `to` where it ends beyond the last step
 */
export function saidRange(low: number, high: number, said?: WaitRange): WaitRange {
  const from = Math.min(
    LAST,
    endOf(low, 1 - INWARD, said && STEPS.findIndex((step) => step === said.from)),
  );
  const shown =
    said && (said.to === undefined ? LAST + 1 : STEPS.findIndex((step) => step === said.to));
  const to = STEPS[Math.max(from + 1, endOf(high, INWARD, shown))];
  return { from: STEPS[from] ?? 0, ...(to !== undefined && { to }) };
}

function endOf(minutes: number, part: number, shown: number | undefined): number {
  if (shown !== undefined) {
    const least = stepsBelow(minutes, part + STAYS);
    const most = stepsBelow(minutes, part - STAYS);
    if (shown >= least && shown <= most) return shown;
  }
  return stepsBelow(minutes, part);
}

/** How many steps have been left behind: one is, from that part of the way to the next on. */
function stepsBelow(minutes: number, part: number): number {
  let steps = 0;
  while (steps <= LAST) {
    const here = STEPS[steps] ?? 0;
    const next = STEPS[steps + 1] ?? here + 30;
    if (minutes < here + (next - here) * part) break;
    steps += 1;
  }
  return steps;
}
