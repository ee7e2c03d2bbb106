import type { Occupation } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

/** Something an occupation is called. */
export interface Label {
  /** 0 its name, 1 a synonym, 2 a further title. */
  readonly kind: number;
  readonly text: string;
}

/**
 * Everything that an occupation is called in one language, always in the same order. `boulanger /
 * boulangère` is two labels; the same text twice is one.
 */
export function labelsOf(
  { name, synonyms, titles }: Occupation,
  language: Language,
): readonly Label[] {
  const labels: Label[] = [];
  const seen = new Set<string>();
  const add = (text: string, kind: number) => {
    const key = text.toLowerCase();
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    labels.push({ text, kind });
  };
  for (const text of bothGenders(name[language] ?? '')) add(text, 0);
  for (const synonym of synonyms[language]) for (const text of bothGenders(synonym)) add(text, 1);
  for (const title of titles[language]) add(title, 2);
  return labels;
}

function bothGenders(name: string): readonly string[] {
  return name.split(/\s*\/\s*/);
}
