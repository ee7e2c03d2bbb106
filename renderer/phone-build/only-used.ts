import { baseKey, textsOf } from '../../locales/parity.js';
import { unusedKeys } from '../../locales/usage.js';
import { modulesOf, sourceOf } from './module-graph.js';

/**
 * Every source that a page is made of, now or later.
 * @param entry absolute: its `main.tsx`
 */
export function sourcesOf(entry: string): readonly string[] {
  const files = new Set<string>();
  const entries = new Set([entry]);
  for (const each of entries) {
    const { files: found, later } = modulesOf(each);
    for (const file of found) files.add(file);
    for (const file of later) entries.add(file);
  }
  return [...files].filter((file) => /\.tsx?$/.test(file)).map(sourceOf);
}

interface TextTree {
  readonly [part: string]: string | TextTree;
}

/** A namespace's file without the texts that no source names. */
export function usedTexts(json: string, sources: readonly string[]): string {
  const tree = JSON.parse(json) as TextTree;
  const { texts } = textsOf(tree, '');
  const unused = new Set(unusedKeys(texts, sources));
  const kept = (part: TextTree, before: string): TextTree =>
    Object.fromEntries(
      Object.entries(part).flatMap(([name, inner]): [string, string | TextTree][] => {
        const key = `${before}${name}`;
        if (typeof inner === 'string')
          return unused.has(baseKey(key, texts)) ? [] : [[name, inner]];
        const group = kept(inner, `${key}.`);
        return Object.keys(group).length === 0 ? [] : [[name, group]];
      }),
    );
  return JSON.stringify(kept(tree, ''));
}

const IMPORT = /assets\/pictograms\/([\w-]+)\.svg\?raw/;
const ENTRY = /^ {2}'?([\w-]+)'?(?:: \w+)?,$/;

/** The module of drawings without those that no source names, neither in quotes nor as a key. */
export function usedDrawings(module: string, sources: readonly string[]): string {
  const words = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/['"]([\w-]+)['"]|^\s*([\w-]+):/gm)].flatMap(
        ([, quoted, key]) => quoted ?? key ?? [],
      ),
    ),
  );
  return module
    .split('\n')
    .filter((line) => {
      const name = IMPORT.exec(line)?.[1] ?? ENTRY.exec(line)?.[1];
      return name === undefined || words.has(name);
    })
    .join('\n');
}
