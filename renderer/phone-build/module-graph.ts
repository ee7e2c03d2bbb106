import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RENDERER = join(import.meta.dirname, '..');
const PROTOCOL = join(RENDERER, '../server/protocol');

/** `import …`, `export … from`; what is `import type` vanishes from the bundle. */
const STATIC = /^\s*(?:import|export)\s+(?!type\b)(?:[\w*{}\s,]+?\s+from\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a page loads: its own files at once, and what it fetches later, each with what comes along. */
export interface Modules {
  /** Absolute paths of our own modules, the entry first. */
  readonly files: readonly string[];
  /** Names of npm packages. */
  readonly packages: ReadonlySet<string>;
  /** Entries of what is imported with `import()`. */
  readonly later: readonly string[];
}

/** Everything that `entry` (absolute) imports statically, directly or not. */
export function modulesOf(entry: string): Modules {
  const files = new Set([entry]);
  const packages = new Set<string>();
  const later = new Set<string>();
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = sourceOf(file);
    for (const specifier of named(source, STATIC)) {
      const target = resolved(file, specifier);
      if (target === undefined) packages.add(packageOf(specifier));
      else files.add(target);
    }
    for (const specifier of named(source, DYNAMIC)) {
      const target = resolved(file, specifier);
      if (target !== undefined) later.add(target);
    }
  }
  return { files: [...files], packages, later: [...later] };
}

/** The text of a module without its comments. */
export function sourceOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function named(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].flatMap(([, specifier]) => specifier ?? []);
}

/** @returns `undefined` for a package. @throws where a relative import leads nowhere */
function resolved(file: string, specifier: string): string | undefined {
  let path: string;
  if (specifier.startsWith('.')) path = join(dirname(file), specifier.replace(/\?.*$/, ''));
  else if (specifier.startsWith('#protocol/')) path = join(PROTOCOL, specifier.slice(10));
  else return undefined;
  const stem = path.replace(/\.js$/, '');
  const found = [path, `${stem}.ts`, `${stem}.tsx`].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
  return found;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}
