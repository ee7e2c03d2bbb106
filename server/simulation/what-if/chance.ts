import { hashed, seededRandom } from '../../domain/seeded.js';

/** The chance of one repeat: what is drawn from it depends on the seed and the repeat alone. */
export function chanceOf(seed: number, repeat: number): () => number {
  return seededRandom(Math.floor(hashed(seed, repeat) * 2 ** 32));
}

/** How often something happens that happens `mean` times on average, each time by itself. */
export function poisson(random: () => number, mean: number): number {
  // Knuth's product of chances, in pieces: `exp` of a large mean is no number any more.
  let left = mean;
  let happened = 0;
  while (left > 0) {
    const limit = Math.exp(-Math.min(left, PIECE));
    for (let product = random(); product > limit; product *= random()) happened += 1;
    left -= PIECE;
  }
  return happened;
}

const PIECE = 30;

/** Where a chance falls among weights that are not all 0: their index. */
export function pick(weights: readonly number[], luck: number): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left = luck * whole;
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return at < 0 ? weights.findLastIndex((weight) => weight > 0) : at;
}
