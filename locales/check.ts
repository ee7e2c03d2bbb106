/**
 * Part of `npm run check`: French and Dutch have the same texts, whole, and all of them are used.
 * That a used key exists is told by the compiler (`useT` is typed), that no text stands in the code
 * by the lint rule `house/text-from-locales`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { REFUSAL_CODES } from '#protocol/refusals.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { parityProblems, type Texts, textsOf } from './parity.js';
import { unusedKeys } from './usage.js';

/** Its keys are the refusal codes, which the server names, not the screens. */
const REFUSALS = 'refusals';

const here = import.meta.dirname;
const problems: string[] = [];

const [fr, nl] = LANGUAGES.map(readLanguage);
if (fr !== undefined && nl !== undefined) problems.push(...parityProblems({ fr, nl }));

const sources = filesUnder(path.join(here, '../renderer'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|examples)\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

for (const [namespace, texts] of fr ?? []) {
  if (namespace === REFUSALS) problems.push(...refusalProblems(texts));
  else
    for (const key of unusedKeys(texts, sources))
      problems.push(`locales/*/${namespace}.json: "${key}" is used by no screen`);
}

if (problems.length > 0) {
  console.error(`locales: ${problems.length} problems\n  ${problems.join('\n  ')}`);
  process.exitCode = 1;
}

function readLanguage(language: string): Map<string, Texts> {
  const folder = path.join(here, language);
  const namespaces = new Map<string, Texts>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = `locales/${language}/${name}`;
    try {
      const read = textsOf(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), file);
      problems.push(...read.problems);
      namespaces.set(path.basename(name, '.json'), read.texts);
    } catch (error) {
      problems.push(`${file} is no JSON: ${String(error)}`);
    }
  }
  return namespaces;
}

function refusalProblems(texts: Texts): string[] {
  const codes = new Set<string>(REFUSAL_CODES);
  return [
    ...REFUSAL_CODES.filter((code) => !texts.has(code)).map(
      (code) => `locales/*/${REFUSALS}.json: the refusal "${code}" has no sentence`,
    ),
    ...[...texts.keys()]
      .filter((key) => !codes.has(key))
      .map((key) => `locales/*/${REFUSALS}.json: "${key}" is no refusal of the server`),
  ];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
