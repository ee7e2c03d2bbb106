import type { Directory } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { fold, rawWords } from '../../renderer/shared/jobs/search/fold.js';
import { labelsOf } from '../../renderer/shared/jobs/search/labels.js';
import { RULES } from '../../renderer/shared/jobs/search/language.js';

/** Which label of which occupation counts first: a name before a synonym, a sheet written here before others. */
const RANKS = { written: [0, 2, 4], other: [1, 3, 5] } as const;
const LAST_RANK = 9;
/** From here on a label is too far from a name to give a general word its meaning. */
const FAR_RANK = 3;
/** A word in the labels of so many occupations is general: `chauffeur`, `technicus`. */
const GENERAL_FROM = 20;

interface Known {
  rank: number;
  readonly ids: string[];
}

export interface ExactTitles {
  /** Ids of the occupations that are called so, whole, and best so; in either language, its own first. */
  called(words: readonly string[], language: Language): readonly string[];
  /** Whether any occupation's label holds the word. */
  isKnown(word: string, language: Language): boolean;
}

/** Everything that occupations are called, to be looked up by the stems of its words, written apart or as one. */
export function exactTitles({ occupations }: Directory): ExactTitles {
  const labels = { fr: new Map<string, Known>(), nl: new Map<string, Known>() };
  const words = { fr: new Map<string, number>(), nl: new Map<string, number>() };
  for (const occupation of occupations) {
    const ranks = occupation.id === occupation.esco?.uuid ? RANKS.other : RANKS.written;
    for (const language of LANGUAGES) {
      const own = new Set<string>();
      for (const { text, kind } of labelsOf(occupation, language)) {
        const stems = wordsOf(text, language);
        for (const stem of stems) own.add(stem);
        const rank = ranks[kind] ?? LAST_RANK;
        const key = stems.join('');
        const known = labels[language].get(key);
        if (known === undefined || rank < known.rank)
          labels[language].set(key, { rank, ids: [occupation.id] });
        else if (rank === known.rank && !known.ids.includes(occupation.id))
          known.ids.push(occupation.id);
      }
      for (const stem of own) words[language].set(stem, (words[language].get(stem) ?? 0) + 1);
    }
  }
  return {
    called(stems, language) {
      const { rank, ids } = labels[language].get(stems.join('')) ?? { rank: 0, ids: [] };
      const [first = ''] = stems;
      const isGeneral = stems.length === 1 && (words[language].get(first) ?? 0) >= GENERAL_FROM;
      return isGeneral && rank >= FAR_RANK ? [] : ids;
    },
    isKnown: (stem, language) => words[language].has(stem),
  };
}

/** Stems of the words that carry meaning, in order, each once: `Vendeur / vendeuse` is one. */
export function wordsOf(text: string, language: Language): readonly string[] {
  const { stopWords, stem } = RULES[language];
  const folded = rawWords(text).map(fold);
  return [...new Set(folded.filter((word) => word !== '' && !stopWords.has(word)).map(stem))];
}
