import type { Directory } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

import type { IndexData, LanguageData, Postings } from './index-data.js';
import { labelsOf } from './labels.js';
import { RULES } from './language.js';
import { createWordList } from './word-list.js';
import type { WordList } from './word-list.js';

/** Takes about a second for the whole of ESCO on a fast machine. */
export function buildIndex(directory: Directory): IndexData {
  return { fr: indexOf(directory, 'fr'), nl: indexOf(directory, 'nl') };
}

function indexOf({ occupations, groups }: Directory, language: Language): LanguageData {
  const rules = RULES[language];
  const firstLabel = new Int32Array(occupations.length + 1);
  const kinds: number[] = [];
  const labels: string[] = [];
  for (const [index, occupation] of occupations.entries()) {
    for (const { text, kind } of labelsOf(occupation, language)) {
      labels.push(text);
      kinds.push(kind);
    }
    firstLabel[index + 1] = labels.length;
  }
  const list = createWordList(labels, rules);
  const texts = occupations.map(({ description, tasks, isco }) => {
    const group = [isco, isco.slice(0, 3)].map((code) => groups[code]?.[language] ?? '');
    return [...description[language], ...tasks[language], ...group].join(' ');
  });
  return {
    firstLabel,
    kinds: Uint8Array.from(kinds),
    labels: postings(list),
    texts: postings(createWordList(texts, rules, list.split)),
    standAlone: list.standAlone,
  };
}

function postings({ stems, texts }: WordList): Postings {
  const starts = new Int32Array(stems.length + 1);
  for (const ids of texts) for (const id of ids) starts[id + 1]! += 1;
  for (let id = 0; id < stems.length; id += 1) starts[id + 1]! += starts[id]!;
  const next = starts.slice();
  const at = new Int32Array(starts[stems.length]!);
  for (const [text, ids] of texts.entries()) {
    for (const id of ids) {
      at[next[id]!] = text;
      next[id]! += 1;
    }
  }
  return { stems, starts, at };
}
