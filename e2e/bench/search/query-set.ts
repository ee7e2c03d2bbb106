import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

/** What somebody types, and what it should lead to. */
export interface Query {
  readonly text: string;
  readonly language: Language;
  /** Any of them will do: ids of ours, ESCO codes or UUIDs. */
  readonly wanted: readonly string[];
}

export interface QuerySet {
  readonly name: string;
  readonly language: Language;
  readonly queries: readonly Query[];
}

const OWN = path.join(import.meta.dirname, 'queries');

/** Written for this product. `tuning`: weights may be chosen by them; `kept`: never. */
export async function ownSets(): Promise<readonly QuerySet[]> {
  const sets: QuerySet[] = [];
  for (const part of ['tuning', 'kept']) {
    const folder = path.join(OWN, part);
    for (const file of (await readdir(folder)).toSorted()) {
      const { name } = path.parse(file);
      const [set] = byLanguage(`${part}/${name}`, await readQueries(path.join(folder, file)));
      if (set !== undefined) sets.push({ ...set, name: `${part}/${name}` });
    }
  }
  return sets;
}

/** One set for each language of each file. */
export async function setsOf(files: readonly string[]): Promise<readonly QuerySet[]> {
  const sets: QuerySet[] = [];
  for (const file of files)
    sets.push(...byLanguage(path.parse(file).name, await readQueries(file)));
  return sets;
}

function byLanguage(name: string, queries: readonly Query[]): readonly QuerySet[] {
  return LANGUAGES.map((language) => ({
    name: `${name} (${language})`,
    language,
    queries: queries.filter((query) => query.language === language),
  })).filter((set) => set.queries.length > 0);
}

/**
 * Lines of `query<TAB>language<TAB>ids separated by spaces`; empty lines, those that begin with `#` and a
 * heading are left out. Of an id that is an address its last part counts. @throws on any other line
 */
export async function readQueries(file: string): Promise<readonly Query[]> {
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [text = '', language = '', ids = ''] = line.split('\t');
    const known = LANGUAGES.find((each) => each === language.trim().toLowerCase());
    const wanted = ids
      .split(/[\s,;]+/)
      .map((id) => id.slice(id.lastIndexOf('/') + 1))
      .filter((id) => id !== '');
    if (known !== undefined && text.trim() !== '' && wanted.length > 0)
      return { text: text.trim(), language: known, wanted };
    if (at === 0) return [];
    throw new Error(`${file}, line ${at + 1}: not "query<TAB>fr or nl<TAB>ids"`);
  });
}
