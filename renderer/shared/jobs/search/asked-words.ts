import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** One word of a query, and the known words that may be meant by it, likeliest first. */
export interface AskedWord {
  readonly stem: string;
  /** Of the word itself, or of the one it is taken for. */
  readonly rarity: number;
  readonly meant: readonly Meant[];
}

interface Meant {
  readonly word: number;
  readonly likeness: number;
}

const MOST_NEAR = 12;
const MOST_BEGUN = 40;
/** Shorter words are not looked for by their spelling: too many are near. */
const NEAR_FROM_LETTERS = 4;
/** Share of trigrams that a word must have in common with an unknown one, with a known one. */
const UNKNOWN_SHARES = 0.25;
const KNOWN_SHARES = 0.5;
/** Words remembered with their meanings; then it begins anew. */
const MOST_REMEMBERED = 10_000;

/**
 * @param rarity of known words, by id
 * @param rarest of a word that nobody knows
 * @returns the words of a query. The last one may still be being typed
 */
export function createAskedWords(
  vocabulary: Vocabulary,
  rarity: Float64Array,
  rarest: number,
): (query: string) => readonly AskedWord[] {
  const remembered = new Map<string, AskedWord>();

  function meaningsOf(
    stem: string,
    own: number | undefined,
    mayBeBegun: boolean,
  ): readonly Meant[] {
    const likenesses = new Map<number, number>();
    const mean = (word: number, likeness: number) => {
      if (likeness > (likenesses.get(word) ?? 0)) likenesses.set(word, likeness);
    };
    const known = own !== undefined;
    if (known) mean(own, 1);
    if (mayBeBegun) {
      const begins = known ? WEIGHTS.beginsOfKnown : WEIGHTS.begins;
      for (const word of vocabulary.beginningWith(stem, MOST_BEGUN)) mean(word, begins);
    }
    for (const word of vocabulary.family(stem)) mean(word, WEIGHTS.family);
    if (!known) for (const word of vocabulary.soundsLike(stem)) mean(word, WEIGHTS.sound);
    if (stem.length >= NEAR_FROM_LETTERS) {
      const near = known ? WEIGHTS.nearOfKnown : WEIGHTS.near;
      const shared = known ? KNOWN_SHARES : UNKNOWN_SHARES;
      for (const { word, likeness } of vocabulary.near(stem, shared, MOST_NEAR))
        mean(word, likeness * near);
    }
    return [...likenesses]
      .map(([word, likeness]) => ({ word, likeness }))
      .sort((a, b) => b.likeness - a.likeness);
  }

  function asked(stem: string, mayBeBegun: boolean): AskedWord {
    const own = vocabulary.idOf(stem);
    const meant = meaningsOf(stem, own, mayBeBegun);
    const first = own ?? meant[0]?.word;
    const known = first === undefined ? rarest : rarity[first]!;
    return { stem, meant, rarity: own === undefined ? Math.max(known, 0.8 * rarest) : known };
  }

  return (query) => {
    const stems = vocabulary.stemsOf(query);
    return stems.map((stem, at) => {
      const mayBeBegun = at === stems.length - 1;
      const key = mayBeBegun ? `${stem} ` : stem;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const word = asked(stem, mayBeBegun);
      remembered.set(key, word);
      return word;
    });
  };
}
