import type { Directory } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { Found, JobSearch } from '../../renderer/shared/jobs/search/search.js';
import type { MatchTitle } from '../application/jobs/match-offer.js';
import { exactTitles, wordsOf } from './exact-titles.js';

/**
 * Under this share of what a whole name scores, a title is said to fit nothing: a wrong offer beside an
 * occupation costs trust, and one that is left out is still found where it was published.
 * `title-matcher.test.ts` shows on which side titles fall.
 */
const LEAST_SHARE = 0.62;
/** What comes so far behind the best is something else, share of its score. */
const NEARLY_AS_GOOD = 0.92;
const MOST_FOUND = 3;
/** Share of a label's word that the title must hold: the rest would be something it does not say. */
const HELD = 0.8;
/** Names that are looked up to learn what a whole name scores. */
const SAMPLE = 60;

/**
 * Finds the occupations that an offer's title surely means. What one is called, word for word, is meant alone;
 * so is it where words follow that no occupation is called by, such as an employer. Only what is called
 * otherwise is looked for by the search that visitors use, and counts where the title says all of a label.
 */
export function titleMatcher(directory: Directory, search: JobSearch): MatchTitle {
  // a second of work: not where there are no offers
  let match: MatchTitle | undefined;
  return (title, language) => (match ??= matcherOf(directory, search))(title, language);
}

function matcherOf(directory: Directory, search: JobSearch): MatchTitle {
  const exact = exactTitles(directory);
  const least = LEAST_SHARE * scoreOfNames(directory, search);

  function calledSo(words: readonly string[], language: Language): readonly string[] {
    const ids = exact.called(words, language);
    return ids.length <= MOST_FOUND ? ids : ids.slice(0, MOST_FOUND);
  }

  /** The longest beginning of the title that somebody is called. */
  function beginning(words: readonly string[], language: Language) {
    for (let length = words.length; length > 0; length -= 1) {
      const ids = calledSo(words.slice(0, length), language);
      if (ids.length > 0) return { ids, length };
    }
    return undefined;
  }

  /** @param said the title's words, as each language reads them */
  function saysAll({ occupation, label }: Found, said: Said): boolean {
    const name = directory.occupations[occupation]?.name ?? {};
    const labels =
      label === undefined
        ? LANGUAGES.map((language) => ({ language, text: name[language] ?? '' }))
        : [label];
    return labels.some(({ text, language }) =>
      text.split(/\s*\/\s*/).some((one) => {
        const words = wordsOf(one, language);
        return words.length > 0 && words.every((word) => holds(said[language], word));
      }),
    );
  }

  return (title, language) => {
    const said: Said = { fr: wordsOf(title, 'fr'), nl: wordsOf(title, 'nl') };
    const words = said[language];
    const begun = beginning(words, language);
    if (begun !== undefined) {
      const rest = words.slice(begun.length);
      const isKnown = rest.some((word) => word.length > 2 && exact.isKnown(word, language));
      if (begun.length > 1 || !isKnown) return begun.ids;
    } else {
      const other = language === 'fr' ? 'nl' : 'fr';
      const elsewhere = calledSo(said[other], other);
      if (elsewhere.length > 0) return elsewhere;
    }
    const found = search.find(title, language, MOST_FOUND);
    const nearly = Math.max(least, (found[0]?.score ?? 0) * NEARLY_AS_GOOD);
    const idOf = ({ occupation }: Found) => directory.occupations[occupation]?.id ?? '';
    const meant = found.filter((one) => one.score >= nearly && saysAll(one, said));
    if (begun === undefined) return meant.map(idOf);
    // One word that somebody is called, then words of other work: what both mean, else what the search thinks
    // of as well.
    const head = words.slice(0, begun.length);
    const both = meant.filter((one) => !saysAll(one, { fr: head, nl: head }));
    if (both.length > 0) return both.map(idOf);
    const ids = new Set(found.map(idOf));
    return begun.ids.filter((id) => ids.has(id));
  };
}

type Said = Readonly<Record<Language, readonly string[]>>;

/** Whether the words hold this one: as it is, misspelt a little, in a compound, or as its parts. */
function holds(words: readonly string[], word: string): boolean {
  let parts = 0;
  for (const each of words) {
    if (each === word || (word.length >= 4 && each.includes(word))) return true;
    if (each.length >= 4 && word.includes(each)) parts += each.length;
    else if (sharedTrigrams(each, word) >= 0.5) return true;
  }
  return parts >= word.length * HELD;
}

/** Dice's coefficient of their trigrams, 0 to 1. */
function sharedTrigrams(one: string, other: string): number {
  const [a, b] = [trigramsOf(one), trigramsOf(other)];
  const shared = [...a].filter((each) => b.has(each)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function trigramsOf(word: string): ReadonlySet<string> {
  const framed = ` ${word} `;
  return new Set(Array.from({ length: word.length }, (_, at) => framed.slice(at, at + 3)));
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
