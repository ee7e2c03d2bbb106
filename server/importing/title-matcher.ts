import type { Directory } from '#protocol/jobs/directory.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { JobSearch } from '../../renderer/shared/jobs/search/search.js';
import type { MatchTitle } from '../application/jobs/match-offer.js';

/**
 * Under this share of what a whole name scores, a title is said to fit nothing: a wrong offer beside an
 * occupation costs trust, and one that is left out is still found where it was published.
 * `title-matcher.test.ts` shows on which side titles fall.
 */
const LEAST_SHARE = 0.62;
/** What comes so far behind the best is something else, share of its score. */
const NEARLY_AS_GOOD = 0.92;
const MOST_FOUND = 3;
/** Names that are looked up to learn what a whole name scores. */
const SAMPLE = 60;

/** Finds the occupations that an offer's title surely means, by the same search that visitors use. */
export function titleMatcher(directory: Directory, search: JobSearch): MatchTitle {
  const least = LEAST_SHARE * scoreOfNames(directory, search);
  return (title, language) => {
    const found = search.find(title, language, MOST_FOUND);
    const nearly = Math.max(least, (found[0]?.score ?? 0) * NEARLY_AS_GOOD);
    return found
      .filter(({ score }) => score >= nearly)
      .flatMap(({ occupation }) => directory.occupations[occupation]?.id ?? []);
  };
}

/** The middle one of the scores that occupations' own names get: scores only mean something by it. */
function scoreOfNames({ occupations }: Directory, search: JobSearch): number {
  const step = Math.max(1, Math.floor(occupations.length / SAMPLE));
  const scores: number[] = [];
  for (let at = 0; at < occupations.length; at += step) {
    for (const language of LANGUAGES) {
      const [name] = (occupations[at]?.name[language] ?? '').split(' / ');
      const best = name ? search.find(name, language, 1)[0] : undefined;
      if (best !== undefined) scores.push(best.score);
    }
  }
  return scores.sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? Infinity;
}
