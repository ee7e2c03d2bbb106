import type { PublishedCount, PublishedEstimates } from '#protocol/statistics.js';

import type { EstimateFigures } from './day-figures.js';
import { hideSmall } from './suppression.js';

/** Visitors one step of a share stands for at least, where how many were told is hidden itself. */
const WIDE_STEP = 8;

/** The outcomes published of the same day. */
export interface PublishedOutcomes {
  readonly interviews: PublishedCount;
  readonly noShow: PublishedCount;
}

/**
 * Tickets told and not told together are those that were called, and called are all with an interview, all
 * no-shows and perhaps some that were left at closing. So how many were told is not shown, and shares are no
 * finer than what may be known of it:
 *
 * - Where told and not told are exactly the published outcomes and neither is small, or where those told are
 *   no more than what the published outcomes make certain anyway, steps are as fine as their number allows.
 * - Else the shares would say how large a hidden outcome is at least, or how small a number was not told:
 *   steps are so wide that the shares fit any number it may be.
 * - Shares are a table of those told, small parts hidden with the next larger (see `hideSmall`).
 *
 * The mean error is in whole minutes: more exact, and times those told, it would tell of single visitors.
 *
 * @param outcomes `undefined` where nothing of the tickets is published, or not yet
 */
export function publishEstimates(
  figures: EstimateFigures,
  outcomes: PublishedOutcomes | undefined,
  threshold: number,
): PublishedEstimates {
  if (outcomes === undefined) return NOTHING;
  const certain = (outcomes.interviews ?? 0) + (outcomes.noShow ?? 0);
  const steps = isToldCertain(figures, certain, threshold)
    ? fineSteps(figures.told)
    : wideSteps(figures, certain, threshold);
  const parts = hideSmall([figures.inside, figures.shorter, figures.longer], threshold);
  if (steps === undefined || parts === undefined) return NOTHING;
  const shares = sharesOf([figures.inside, figures.shorter, figures.longer], steps);
  const [inside, shorter, longer] = parts.map((part, at) => (part === null ? null : shares[at]));
  return {
    inside: inside ?? null,
    shorter: shorter ?? null,
    longer: longer ?? null,
    meanError: Math.round(figures.error / figures.told),
  };
}

/**
 * Shares of the whole in so many steps, by largest remainder: they add up to 1. Rounded each by itself,
 * three that all lie at the edge of their step would tell more than one does.
 */
function sharesOf(parts: readonly number[], steps: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (part * steps) / whole);
  const given = exact.map(Math.floor);
  const left = steps - given.reduce((sum, step) => sum + step, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder);
  const up = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return given.map((step, at) => (step + (up.has(at) ? 1 : 0)) / steps);
}

function isToldCertain(
  { told, unknown }: EstimateFigures,
  certain: number,
  threshold: number,
): boolean {
  if (told + unknown > certain) return told <= certain && told >= threshold;
  const [shownTold = null] = hideSmall([told, unknown], threshold) ?? [];
  return shownTold !== null;
}

/** As the service level's: more than one ticket a step. */
function fineSteps(told: number): number | undefined {
  return [100, 20].find((steps) => told > steps);
}

/**
 * Told is hidden and not small: it is one of the few numbers next to what is certain, or above it. Which
 * steps, follows from what is published alone.
 */
function wideSteps(
  { told }: EstimateFigures,
  certain: number,
  threshold: number,
): number | undefined {
  const least = certain - threshold + 1;
  return told < least ? undefined : [50, 20, 10].find((steps) => least >= WIDE_STEP * steps);
}

const NOTHING: PublishedEstimates = {
  inside: null,
  shorter: null,
  longer: null,
  meanError: null,
};
