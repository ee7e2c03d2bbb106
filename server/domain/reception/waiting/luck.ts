import { hashed } from '../../seeded.js';
import type { Model } from './model.js';
import { LENGTHS } from './log-normal.js';
import type { Server } from './servers.js';

/** An interview that goes on beyond all lengths known: so much of the mean at most. */
const BEYOND = 0.4;

/**
 * What is left of an interview, minutes.
 *
 * @param mean of its theme, as this replay takes it
 * @param elapsed 0 for one that has not begun
 * @param luck in [0, 1): from shortest to longest
 */
export function stillLasts(
  lengths: Float64Array,
  mean: number,
  elapsed: number,
  luck: number,
): number {
  if (elapsed <= 0) return mean * lengths[(luck * LENGTHS) | 0]!;
  const part = elapsed / mean;
  let low = 0;
  let high = LENGTHS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lengths[middle]! > part) high = middle;
    else low = middle + 1;
  }
  if (low >= LENGTHS - 2) return mean * BEYOND * luck * 2;
  return mean * lengths[(low + luck * (LENGTHS - low)) | 0]! - elapsed;
}

/** From call to free again, minutes: an interview, or nobody comes. */
export function visitLasts(
  model: Model,
  mean: number,
  spent: number,
  seed: number,
  replay: number,
): number {
  if (hashed(seed, replay * 4 + 1) < model.noShow) return model.absence;
  const interview = stillLasts(model.lengths, mean, spent, hashed(seed, replay * 4));
  return model.walk + interview + model.pause;
}

/** When an island may call again for the first time, minutes from now. */
export function firstFree(
  { doing, elapsed, theme, stints }: Server,
  model: Model,
  means: Float64Array,
  seed: number,
  replay: number,
): number {
  const mean = means[theme]!;
  if (doing === 'free') return 0;
  if (doing === 'away') return stints[0]!.from;
  if (doing === 'serving') {
    return stillLasts(model.lengths, mean, elapsed, hashed(seed, replay * 4)) + model.pause;
  }
  // Who is long in coming is perhaps not coming.
  const noShow = elapsed > 2 * model.walk ? LATE_IS_NO_SHOW : model.noShow;
  if (hashed(seed, replay * 4 + 1) < noShow) return Math.max(0, model.absence - elapsed);
  const walk = Math.max(0, model.walk - elapsed);
  return walk + stillLasts(model.lengths, mean, 0, hashed(seed, replay * 4)) + model.pause;
}

const LATE_IS_NO_SHOW = 0.6;
