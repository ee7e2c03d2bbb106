import type { Language } from '#protocol/vocabulary.js';

import { createAskedWords } from './asked-words.js';
import type { AskedWord } from './asked-words.js';
import type { LanguageData, Postings } from './index-data.js';
import { createTextEvidence } from './text-evidence.js';
import { createVocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

export interface Hit {
  readonly occupation: number;
  readonly score: number;
  /** Number of the occupation's label that was hit; absent where it was only the text. */
  readonly label?: number;
}

/** No caller needs more; the rest would only cost time. */
const MOST = 50;

/**
 * Searches in one language. A label is as near as the words it shares with the query, each weighed by how
 * rare it is and how sure it is meant (soft TF-IDF: Cohen, Ravikumar, Fienberg, "A Comparison of String
 * Distance Metrics for Name-Matching Tasks", 2003); an occupation is as near as its nearest label, and a
 * little nearer for each further one and for what its description says.
 */
export function createLanguageSearch(
  data: LanguageData,
  language: Language,
): (query: string) => readonly Hit[] {
  const { firstLabel, kinds, labels } = data;
  const count = firstLabel.length - 1;
  const vocabulary = createVocabulary(data, language);
  const occupationOf = occupationsOfLabels(firstLabel, kinds.length);
  const rarity = rarities(labels, occupationOf, count);
  const lengths = lengthsOf(labels, rarity, kinds.length);
  const evidence = createTextEvidence(data.texts, count);
  const askedWords = createAskedWords(vocabulary, rarity, Math.log(1 + count / 3));
  // Written anew for each query; kept, so that none has to be made.
  const products = new Float64Array(kinds.length);
  const coverages = new Float64Array(kinds.length);
  const seen = new Int32Array(kinds.length);
  const spread = new Float64Array(count);
  const seenIn = new Int32Array(count);
  const best = new Float64Array(count);
  const bestLabel = new Int32Array(count);
  const sums = new Float64Array(count);
  const textScores = new Float64Array(count);
  const textCoverages = new Float64Array(count);
  let turn = 0;

  /** @returns the labels that share a word with the query */
  function weighLabels(asked: readonly AskedWord[]): readonly number[] {
    const touched: number[] = [];
    for (const word of asked) {
      turn += 1;
      for (const { word: id, likeness } of word.meant) {
        const product = word.rarity * rarity[id]! * likeness;
        const covered = word.rarity * likeness;
        const to = labels.starts[id + 1]!;
        for (let at = labels.starts[id]!; at < to; at += 1) {
          const label = labels.at[at]!;
          // each word of the query counts once in a label, by what it most likely means
          if (seen[label] === turn) continue;
          seen[label] = turn;
          if (products[label] === 0) touched.push(label);
          products[label]! += product;
          coverages[label]! += covered;
          const occupation = occupationOf[label]!;
          if (seenIn[occupation] === turn) continue;
          seenIn[occupation] = turn;
          spread[occupation]! += covered;
        }
      }
    }
    return touched;
  }

  /** @returns the occupations that those labels belong to */
  function weighOccupations(
    touched: readonly number[],
    length: number,
    total: number,
  ): readonly number[] {
    const found: number[] = [];
    for (const label of touched) {
      const likeness = products[label]! / (length * lengths[label]!);
      const score =
        (likeness * (1 - WEIGHTS.coverage) + (coverages[label]! / total) * WEIGHTS.coverage) *
        WEIGHTS.label[kinds[label]!]!;
      products[label] = 0;
      coverages[label] = 0;
      const occupation = occupationOf[label]!;
      if (sums[occupation] === 0) found.push(occupation);
      sums[occupation]! += score * score;
      if (score > best[occupation]!) {
        best[occupation] = score;
        bestLabel[occupation] = label;
      }
    }
    return found;
  }

  /** @returns the occupations whose texts hold a word of the query */
  function weighTexts(asked: readonly AskedWord[], total: number): readonly number[] {
    const found: number[] = [];
    for (const { stem, rarity: worth } of asked) {
      evidence.forEach(stem, (occupation, weight) => {
        if (textScores[occupation] === 0) found.push(occupation);
        textScores[occupation]! += weight / total;
        textCoverages[occupation]! += worth / total;
      });
    }
    return found;
  }

  return (query) => {
    const asked = askedWords(query);
    const total = asked.reduce((sum, word) => sum + word.rarity, 0);
    const length = Math.sqrt(asked.reduce((sum, word) => sum + word.rarity ** 2, 0));
    const byLabel = weighOccupations(weighLabels(asked), length, total);
    const byText = weighTexts(asked, total);
    const hits: Hit[] = byLabel.map((occupation) => ({
      occupation,
      score:
        best[occupation]! +
        WEIGHTS.several * Math.log1p(sums[occupation]!) +
        WEIGHTS.spread * (spread[occupation]! / total) +
        WEIGHTS.text * textScores[occupation]!,
      label: bestLabel[occupation]! - firstLabel[occupation]!,
    }));
    for (const occupation of byText) {
      if (sums[occupation] === 0)
        hits.push({
          occupation,
          score:
            WEIGHTS.textAlone * textCoverages[occupation]! + WEIGHTS.text * textScores[occupation]!,
        });
    }
    for (const occupation of byLabel) {
      sums[occupation] = 0;
      best[occupation] = 0;
      spread[occupation] = 0;
    }
    for (const occupation of byText) {
      textScores[occupation] = 0;
      textCoverages[occupation] = 0;
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, MOST);
  };
}

function occupationsOfLabels(firstLabel: Int32Array, labels: number): Int32Array {
  const occupations = new Int32Array(labels);
  for (let occupation = 0; occupation + 1 < firstLabel.length; occupation += 1)
    occupations.fill(occupation, firstLabel[occupation], firstLabel[occupation + 1]);
  return occupations;
}

/** Inverse document frequency of each stem, an occupation being the document. */
function rarities(
  { stems, starts, at }: Postings,
  occupationOf: Int32Array,
  occupations: number,
): Float64Array {
  return Float64Array.from(stems, (_, id) => {
    let frequency = 0;
    let last = -1;
    for (let next = starts[id]!; next < starts[id + 1]!; next += 1) {
      const occupation = occupationOf[at[next]!]!;
      if (occupation !== last) frequency += 1;
      last = occupation;
    }
    return Math.log(1 + occupations / frequency);
  });
}

function lengthsOf({ starts, at }: Postings, rarity: Float64Array, labels: number): Float64Array {
  const squares = new Float64Array(labels);
  for (let id = 0; id < rarity.length; id += 1) {
    for (let next = starts[id]!; next < starts[id + 1]!; next += 1)
      squares[at[next]!]! += rarity[id]! ** 2;
  }
  return squares.map(Math.sqrt);
}
