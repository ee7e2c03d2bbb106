import type { Postings } from './index-data.js';

/** Weak evidence: words of descriptions, of tasks, of the ISCO group's name. */
export interface TextEvidence {
  /** Calls back with each occupation whose text holds the word, and how much that counts (BM25). */
  forEach(stem: string, then: (occupation: number, weight: number) => void): void;
}

const SATURATION = 1.2;
const LENGTH = 0.75;

/** @param occupations in all */
export function createTextEvidence(
  { stems, starts, at }: Postings,
  occupations: number,
): TextEvidence {
  const ids = new Map(stems.map((stem, id) => [stem, id]));
  const lengths = new Float64Array(occupations);
  for (const occupation of at) lengths[occupation]! += 1;
  const mean = at.length / occupations || 1;
  // each word counts once in a text, so all that saturates is its length
  const worth = lengths.map(
    (length) => (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + LENGTH * (length / mean))),
  );
  return {
    forEach(stem, then) {
      const id = ids.get(stem);
      if (id === undefined) return;
      const from = starts[id]!;
      const to = starts[id + 1]!;
      const rarity = Math.log(1 + occupations / (to - from));
      for (let next = from; next < to; next += 1) then(at[next]!, rarity * worth[at[next]!]!);
    },
  };
}
