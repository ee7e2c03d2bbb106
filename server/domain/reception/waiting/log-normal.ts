/**
 * Interviews are told as log-normal: never negative, a long tail to the right. Described by their mean
 * and by `spread`, standard deviation ÷ mean.
 */

/** How many equally likely lengths stand for all. */
export const LENGTHS = 512;

/** Equally likely lengths, ascending, of mean 1. */
export function unitLengths(spread: number): Float64Array {
  const sigma = sigmaOf(spread);
  const lengths = Float64Array.from({ length: LENGTHS }, (_, index) =>
    Math.exp(sigma * normalQuantile((index + 0.5) / LENGTHS)),
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / LENGTHS;
  return lengths.map((length) => length / mean);
}

/** The mean length of those that last longer than `elapsed`, in the unit of `mean`. */
export function meanBeyond(elapsed: number, mean: number, spread: number): number {
  if (elapsed <= 0) return mean;
  const sigma = sigmaOf(spread);
  const mu = Math.log(mean) - sigma ** 2 / 2;
  const z = (mu - Math.log(elapsed)) / sigma;
  const longer = normalShare(z);
  // So far out there is nothing to go by: half as long again.
  if (longer < 1e-4) return elapsed * 1.5;
  return (mean * normalShare(z + sigma)) / longer;
}

function sigmaOf(spread: number): number {
  return Math.sqrt(Math.log(1 + spread ** 2));
}

/** Share of a standard normal below z (Abramowitz and Stegun 26.2.17, error under 1e-7). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/** The z below which a share of a standard normal lies (Abramowitz and Stegun 26.2.23, error under 5e-4). */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return over / under - t;
}
