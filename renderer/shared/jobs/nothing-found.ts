import { fold, rawWords } from './search/fold.js';

const MOST_WORDS = 5;
const WORD = /^[a-z]{3,30}$/;

/** What of a search that found nothing may be told: folded words of letters alone, each once. */
export function wordsToReport(query: string): readonly string[] {
  const words = rawWords(query)
    .map(fold)
    .filter((word) => WORD.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
