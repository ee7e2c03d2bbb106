import type { Directory } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { buildIndex } from './build-index.js';
import type { IndexData } from './index-data.js';
import { labelsOf } from './labels.js';
import { createLanguageSearch } from './language-search.js';
import type { Hit } from './language-search.js';
import { WEIGHTS } from './weights.js';

/** An occupation that may be meant. */
export interface Found {
  /** Index of `Directory.occupations`. */
  readonly occupation: number;
  /** What was hit, where that is not the name itself. */
  readonly label?: { readonly text: string; readonly language: Language };
  /** Only to compare with others of the same answer; about 1 where all of a label was typed. */
  readonly score: number;
}

export interface JobSearch {
  /**
   * Occupations that a query may mean, best first: in the visitor's language first, in the other one too.
   * The last word may be unfinished.
   */
  find(query: string, language: Language, limit: number): readonly Found[];
}

/** Under this share of the best score, or under this score, nobody would understand why it was found. */
const WORTH_SHOWING = 0.25;
const LEAST = 0.4;
const LONGEST = 200;

/** @param data of the same directory, where it was made before */
export function createJobSearch(
  directory: Directory,
  data: IndexData = buildIndex(directory),
): JobSearch {
  const searches = {
    fr: createLanguageSearch(data.fr, 'fr'),
    nl: createLanguageSearch(data.nl, 'nl'),
  };
  return {
    find(query, language, limit) {
      const asked = query.slice(0, LONGEST);
      const best = new Map<number, Hit & { readonly language: Language }>();
      for (const each of LANGUAGES) {
        const weight = each === language ? 1 : WEIGHTS.otherLanguage;
        for (const hit of searches[each](asked)) {
          const score = hit.score * weight;
          if (score > (best.get(hit.occupation)?.score ?? 0))
            best.set(hit.occupation, { ...hit, score, language: each });
        }
      }
      const found = [...best.values()].sort((a, b) => b.score - a.score);
      const least = Math.max((found[0]?.score ?? 0) * WORTH_SHOWING, LEAST);
      return found
        .slice(0, limit)
        .filter(({ score }) => score >= least)
        .map((hit) => told(directory, hit));
    },
  };
}

/** A label that is the name itself says nothing new. */
function told(directory: Directory, hit: Hit & { readonly language: Language }): Found {
  const { occupation, score, language } = hit;
  const of = directory.occupations[occupation];
  const label =
    of === undefined || hit.label === undefined ? undefined : labelsOf(of, language)[hit.label];
  if (label === undefined || label.kind === 0) return { occupation, score };
  return { occupation, score, label: { text: label.text, language } };
}
