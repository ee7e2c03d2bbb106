import { fold, rawWords } from './search/fold.js';

const MOST_WORDS = 5;
const WORD = /^[a-z]{3,30}$/;

/** An address, also as a scanner set to another keyboard writes one. */
const ADDRESS = /:\/\/|https?[:M]/i;
/** As long as the secret of a ticket or a booking, and no word of a language. */
const SECRET_LIKE = /[\w-]{22,}/g;
const NO_WORD = /[\d_]|[a-z][A-Z]/;

/** What of a search that found nothing may be told: folded words of letters alone, each once. */
export function wordsToReport(query: string): readonly string[] {
  if (mayHoldKey(query)) return [];
  const words = rawWords(query)
    .map(fold)
    .filter((word) => WORD.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** What was scanned into the field is a key of somebody's, and no search. */
function mayHoldKey(query: string): boolean {
  const runs = query.match(SECRET_LIKE) ?? [];
  return ADDRESS.test(query) || runs.some((run) => NO_WORD.test(run));
}
