import type { Language } from '#protocol/vocabulary.js';

import { createSplitter, splitInTwo } from './compounds.js';
import { fold, rawWords } from './fold.js';
import type { LanguageData } from './index-data.js';
import { RULES } from './language.js';
import { createSimilarWords } from './similar-words.js';
import type { SimilarWords } from './similar-words.js';

/** The words that labels are made of, and which of them are like a given one. */
export interface Vocabulary extends SimilarWords {
  /** Stems of a query, compounds taken apart, each once. */
  stemsOf(query: string): readonly string[];
  idOf(stem: string): number | undefined;
  /** Ids of the words of its family, and of those that sound the same. */
  family(stem: string): readonly number[];
  soundsLike(stem: string): readonly number[];
}

export function createVocabulary(data: LanguageData, language: Language): Vocabulary {
  const { stopWords, stem, root, sound, compounds } = RULES[language];
  const split = createSplitter(data.standAlone, stem);
  const { stems } = data.labels;
  const ids = new Map(stems.map((each, id) => [each, id]));
  const families = grouped(stems, root);
  const sounds = grouped(stems, sound);

  /** Two words that people part and lists do not: `tand arts`. */
  function joined(words: readonly string[]): readonly string[] {
    const together: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const pair = `${words[at]!}${words[at + 1] ?? ''}`;
      if (at + 1 < words.length && pair.length > 5 && ids.has(stem(pair))) {
        together.push(pair);
        at += 1;
      } else together.push(words[at]!);
    }
    return together;
  }

  return {
    ...createSimilarWords(stems),
    stemsOf(query) {
      const folded = rawWords(query)
        .map(fold)
        .filter((word) => word !== '');
      const telling = folded.filter((word) => !stopWords.has(word));
      // a sentence that says nothing asks for nothing; one word may be a name that looks like it
      const asked = telling.length === 0 && folded.length === 1 ? folded : telling;
      const parts = joined(asked).flatMap((word) => {
        // where a language writes no compounds, two words may still have been run together
        if (!compounds && ids.has(stem(word))) return [word];
        const known = split(word);
        if (!compounds || known.length > 1 || ids.has(stem(word)) || word.length < 8) return known;
        return splitInTwo(word, (part) => (data.standAlone.get(part) ?? 0) > 1);
      });
      return [...new Set(parts.map(stem))];
    },
    idOf: (each) => ids.get(each),
    family: (each) => families.get(root(each)) ?? [],
    // short words sound like too many others
    soundsLike: (each) => (each.length < 5 ? [] : (sounds.get(sound(each)) ?? [])),
  };
}

function grouped(
  stems: readonly string[],
  by: (stem: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [id, stem] of stems.entries()) {
    const key = by(stem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return groups;
}
