/** A known word and how like the asked one it is, 0 to 1. */
export interface Likeness {
  readonly word: number;
  readonly likeness: number;
}

export interface SimilarWords {
  /**
   * Words whose spelling is near, best first, at most `most`; the word itself is not among them.
   * @param shared how much of their trigrams they must have in common to be compared letter by letter
   */
  near(word: string, shared: number, most: number): readonly Likeness[];
  /** Words that begin so, at most `most`. */
  beginningWith(start: string, most: number): readonly number[];
}

const MOST_COMPARED = 40;

/** Finds candidates by their trigrams (with the ends marked), then counts the slips between two words. */
export function createSimilarWords(vocabulary: readonly string[]): SimilarWords {
  const postings = new Map<string, number[]>();
  const sizes = new Uint8Array(vocabulary.length);
  for (const [id, word] of vocabulary.entries()) {
    const grams = trigrams(word);
    sizes[id] = grams.length;
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list === undefined) postings.set(gram, [id]);
      else list.push(id);
    }
  }
  const sorted = vocabulary
    .map((_, id) => id)
    .sort((a, b) => (vocabulary[a]! < vocabulary[b]! ? -1 : 1));
  const shared = new Uint8Array(vocabulary.length);

  function candidates(word: string, least: number): readonly Likeness[] {
    const grams = trigrams(word);
    const touched: number[] = [];
    for (const gram of grams) {
      for (const id of postings.get(gram) ?? []) {
        if (shared[id] === 0) touched.push(id);
        shared[id]! += 1;
      }
    }
    const found: Likeness[] = [];
    for (const id of touched) {
      const likeness = (2 * shared[id]!) / (grams.length + sizes[id]!);
      shared[id] = 0;
      if (likeness >= least && vocabulary[id] !== word) found.push({ word: id, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_COMPARED);
  }

  return {
    near: (word, least, most) =>
      candidates(word, least)
        .flatMap(({ word: id, likeness }) => {
          const other = vocabulary[id]!;
          const letters = Math.max(word.length, other.length);
          const allowed = slipsAllowed(letters);
          const spelt =
            mayBeSlip(word, other) && Math.abs(word.length - other.length) <= allowed
              ? nearness(slipsBetween(word, other), allowed, letters)
              : 0;
          // much in common though many letters differ: a longer word with the same core
          const best = Math.max(spelt, likeness >= 0.6 ? likeness * 0.9 : 0);
          return best === 0 ? [] : { word: id, likeness: best };
        })
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, most),

    beginningWith(start, most) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (vocabulary[sorted[middle]!]! < start) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (let at = low; at < sorted.length && found.length < most; at += 1) {
        const id = sorted[at]!;
        if (!vocabulary[id]!.startsWith(start)) break;
        found.push(id);
      }
      return found;
    },
  };
}

/** Nobody slips at the first letter of a short word. */
function mayBeSlip(word: string, other: string): boolean {
  return word.length > 6 || word[0] === other[0];
}

function nearness(slips: number, allowed: number, letters: number): number {
  return slips <= allowed ? 1 - slips / letters : 0;
}

/** A slip in a short word is another word: `dief` is no `diep`. */
function slipsAllowed(letters: number): number {
  return letters < 5 ? 0 : letters < 8 ? 1 : letters < 12 ? 2 : 3;
}

function trigrams(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let at = 0; at + 3 <= marked.length; at += 1) {
    const gram = marked.slice(at, at + 3);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}

/** Longer words are compared by this many letters. */
const LONGEST = 63;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/** Letters put in, left out, changed, or two that changed places (optimal string alignment). */
export function slipsBetween(first: string, second: string): number {
  const a = first.slice(0, LONGEST);
  const b = second.slice(0, LONGEST);
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let least = last[j - 1]! + (letter === other ? 0 : 1);
      if (last[j]! + 1 < least) least = last[j]! + 1;
      if (row[j - 1]! + 1 < least) least = row[j - 1]! + 1;
      const swapped =
        i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (swapped && before[j - 2]! + 1 < least) least = before[j - 2]! + 1;
      row[j] = least;
    }
    [before, last, row] = [last, row, before];
  }
  return last[b.length]!;
}
