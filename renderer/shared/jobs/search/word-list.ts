import { createSplitter } from './compounds.js';
import type { Splitter } from './compounds.js';
import { fold, rawWords } from './fold.js';
import type { LanguageRules } from './language.js';

/**
 * The words of many texts as numbers. Each distinct word is looked at once: a directory says the same words
 * again and again.
 */
export interface WordList {
  /** Distinct stems by id. */
  readonly stems: readonly string[];
  /** Ids of the stems of each text: compounds taken apart, each once, no stop words. */
  readonly texts: readonly Int32Array[];
  /** How often each folded word stands alone. */
  readonly standAlone: ReadonlyMap<string, number>;
  /** Takes a folded word apart where it is a compound. */
  readonly split: Splitter;
}

/** @param splitBy of other texts, whose words compounds are made of; absent: of these */
export function createWordList(
  texts: readonly string[],
  rules: LanguageRules,
  splitBy?: Splitter,
): WordList {
  const written = new Map<string, number>();
  const counts: number[] = [];
  const occurrences: Int32Array[] = texts.map((text) => {
    const words = rawWords(text);
    const ids = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      let id = written.get(word);
      if (id === undefined) {
        id = counts.push(0) - 1;
        written.set(word, id);
      }
      counts[id]! += 1;
      ids[at] = id;
    }
    return ids;
  });

  const folded = [...written.keys()].map(fold);
  const standAlone = new Map<string, number>();
  for (const [id, word] of folded.entries()) {
    if (word !== '') standAlone.set(word, (standAlone.get(word) ?? 0) + counts[id]!);
  }
  const split = splitBy ?? (rules.compounds ? createSplitter(standAlone, rules.stem) : whole);

  const stems: string[] = [];
  const idOf = new Map<string, number>();
  const idsOf = folded.map((word) =>
    (word === '' ? [] : split(word)).map((part) => {
      const stem = rules.stem(part);
      const known = idOf.get(stem);
      if (known !== undefined) return known;
      idOf.set(stem, stems.length);
      return stems.push(stem) - 1;
    }),
  );
  const telling = folded.map((word) => !rules.stopWords.has(word));
  const gathered: number[] = [];
  const gather = (words: Int32Array, all: boolean) => {
    for (const word of words) {
      if (!all && !telling[word]!) continue;
      for (const id of idsOf[word]!) if (!gathered.includes(id)) gathered.push(id);
    }
  };
  return {
    stems,
    standAlone,
    split,
    texts: occurrences.map((words) => {
      gathered.length = 0;
      gather(words, false);
      if (gathered.length === 0) gather(words, true);
      return Int32Array.from(gathered);
    }),
  };
}

const whole: Splitter = (word) => [word];
