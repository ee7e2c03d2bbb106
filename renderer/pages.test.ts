import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { modulesOf, sourceOf } from './phone-build/module-graph.js';

const RENDERER = import.meta.dirname;
const PAGES = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/]+\/main\.tsx$/.test(file))
  .map((file) => file.replace('/main.tsx', ''));
/** Pages that visitors open, on tablets a few years old and on their own phones. */
const VISITOR_PAGES = ['kiosk', 'display', 'ticket', 'booking', 'job', 'home', 'paper'];

const NAMESPACE_FILE = /\/shared\/i18n\/namespaces\/([\w-]+)\.ts$/;
const USES = /\b(?:useT|tIn)\((?:[^()]*,\s*)?'([\w-]+)'\)/g;

interface Part {
  readonly name: string;
  /** Namespaces that are there when this part runs. */
  readonly registered: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

/** The page itself, and each part it loads later, with the texts that were there before it. */
function partsOf(
  entry: string,
  name: string,
  before: ReadonlySet<string> = new Set(),
  seen = new Set<string>(),
): Part[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const { files, later } = modulesOf(entry);
  const own = new Set(files.flatMap((file) => NAMESPACE_FILE.exec(file)?.[1] ?? []));
  const registered = new Set([...before, ...own]);
  const used = new Set(
    files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...sourceOf(file).matchAll(USES)].flatMap(([, found]) => found ?? [])),
  );
  const part: Part = { name, registered, own, used };
  return [
    part,
    ...later.flatMap((file) => partsOf(file, `${name} → ${basename(file)}`, registered, seen)),
  ];
}

const parts = PAGES.flatMap((page) => partsOf(join(RENDERER, page, 'main.tsx'), page));

describe('texts', () => {
  it('are looked for where they are used', () => {
    expect(parts.find(({ name }) => name === 'display')?.used).toEqual(
      new Set(['common', 'display']),
    );
  });

  it.each(parts)('$name registers each namespace that it uses', ({ used, registered }) => {
    expect([...used].filter((namespace) => !registered.has(namespace))).toEqual([]);
  });

  it.each(parts)('$name carries no namespace that it does not use', ({ own, used }) => {
    expect([...own].filter((namespace) => !used.has(namespace))).toEqual([]);
  });
});

describe('what visitors load', () => {
  it.each(VISITOR_PAGES)('%s validates without a validator: no zod, at no time', (page) => {
    const packages = new Set<string>();
    const entries = new Set([join(RENDERER, page, 'main.tsx')]);
    for (const entry of entries) {
      const modules = modulesOf(entry);
      for (const name of modules.packages) packages.add(name);
      for (const file of modules.later) entries.add(file);
    }
    expect(packages).toContain('react');
    expect(packages).not.toContain('zod');
  });
});
