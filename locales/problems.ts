import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { REFUSAL_CODES } from '#protocol/refusals.js';
import { LANGUAGES, type Language } from '#protocol/vocabulary.js';

import { parityProblems, type Texts, textsOf } from './parity.js';
import { wordsInDocument, wordsInStyles } from './stray-words.js';
import { unusedKeys, usedNamespaces } from './usage.js';

/** Its keys are the refusal codes, which the server names, not the screens. */
const REFUSALS = 'refusals';
/** Of the files the server writes: `server/exports/words.test.ts` finds what is not used. */
const EXPORTS = 'exports';

/**
 * Everything that is wrong with the texts: languages that differ, texts and namespaces that no screen
 * uses, words in style sheets and documents.
 * @param locales the folder with one folder per language
 * @param renderer the folder with the screens
 * @param protocol the folder with the words that some keys are: themes, communes, …
 */
export function problemsIn(locales: string, renderer: string, protocol: string): string[] {
  const catalogues = LANGUAGES.map((language) => readLanguage(locales, language));
  const [fr, nl] = catalogues.map(({ namespaces }) => namespaces);
  const screens = filesUnder(renderer).map((file) => ({
    name: path.relative(path.dirname(renderer), file).replaceAll(path.sep, '/'),
    text: () => readFileSync(file, 'utf8'),
  }));
  const words = filesUnder(protocol)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  return [
    ...catalogues.flatMap(({ problems }) => problems),
    ...(fr !== undefined && nl !== undefined ? parityProblems({ fr, nl }) : []),
    ...(fr === undefined ? [] : usageProblems(fr, screens.filter(isScreen).map(textOf), words)),
    ...screens
      .filter(({ name }) => name.endsWith('.css'))
      .flatMap(({ name, text }) => wordsInStyles(name, text())),
    ...screens
      .filter(({ name }) => name.endsWith('.html'))
      .flatMap(({ name, text }) => wordsInDocument(name, text())),
  ];
}

interface SourceFile {
  readonly name: string;
  readonly text: () => string;
}

function isScreen({ name }: SourceFile): boolean {
  return /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\//.test(name);
}

function textOf(file: SourceFile): string {
  return file.text();
}

function usageProblems(
  catalogue: ReadonlyMap<string, Texts>,
  sources: readonly string[],
  words: readonly string[],
) {
  const used = usedNamespaces(sources);
  return [...catalogue].flatMap(([namespace, texts]) => {
    if (namespace === EXPORTS) return [];
    if (!used.has(namespace)) return [`locales/*/${namespace}.json is used by no screen`];
    if (namespace === REFUSALS) return refusalProblems(texts);
    return unusedKeys(texts, [...sources, ...words]).map(
      (key) => `locales/*/${namespace}.json: "${key}" is used by no screen`,
    );
  });
}

function readLanguage(locales: string, language: Language) {
  const folder = path.join(locales, language);
  const namespaces = new Map<string, Texts>();
  const problems: string[] = [];
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
  return { namespaces, problems };
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
