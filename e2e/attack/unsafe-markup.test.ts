import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ways to turn text into a page's own elements or programs. */
const SINKS =
  /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|srcDoc|document\.write(?:ln)?|DOMParser|setHTMLUnsafe)\b|\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*['"`]|['"`]javascript:/;

/** Where one of them is, and why nobody's text comes there. */
const KNOWN: Readonly<Record<string, string>> = {
  'renderer/display/use-renewal.ts':
    'reads its own page to see whether there is a newer one, and writes none',
  'renderer/shared/ui/pictogram/pictogram.tsx': 'our own pictograms, which come with the page',
};

test('no page makes elements or programs of what somebody wrote', async () => {
  const found: string[] = [];
  for (const folder of ['renderer', 'electron']) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const sources = entries.filter(
      (entry) => entry.isFile() && /(?<!\.test)(?<!\.d)\.[tj]sx?$/.test(entry.name),
    );
    for (const { parentPath, name } of sources) {
      const file = path.join(parentPath, name);
      const isSink = SINKS.test(await readFile(file, 'utf8'));
      if (isSink) found.push(path.relative(root, file).split(path.sep).join('/'));
    }
  }
  expect(found.sort()).toEqual(Object.keys(KNOWN).sort());
});
