import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENT = 'docs/security.md';

/** `` `file` › title ``, as the last column of the table has it; more than one may stand there. */
const SHOWN = /`([^`]+)` › ([^;|]+?)\s*(?=;|$)/g;

interface Threat {
  readonly line: number;
  readonly threat: string;
  readonly stops: string;
  readonly shown: string;
}

/** The rows of every table whose last column is `shown by`. */
function threatsOf(document: string): readonly Threat[] {
  const threats: Threat[] = [];
  let inTable = false;
  for (const [index, text] of document.split('\n').entries()) {
    const cells = text.split('|').map((cell) => cell.trim());
    if (cells.length < 4) inTable = false;
    else if (cells.at(-2)?.startsWith('shown by') === true) inTable = true;
    else if (inTable && !/^-+$/.test(cells[1] ?? '')) {
      const [, threat = '', stops = '', shown = ''] = cells;
      threats.push({ line: index + 1, threat, stops, shown });
    }
  }
  return threats;
}

/** Titles of a test file, as they are written in it. */
function titlesOf(source: string): readonly string[] {
  const call =
    /\b(?:test|it|describe)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(?:`([^`]*)`|'([^']*)'|"([^"]*)")/g;
  return [...source.matchAll(call)].map(([, ...titles]) => titles.join(''));
}

const threats = threatsOf(await readFile(path.join(root, DOCUMENT), 'utf8'));

test('the document has its table, and each row all it needs', () => {
  expect(threats.length).toBeGreaterThan(40);
  const poor = threats.filter(
    ({ threat, stops, shown }) =>
      threat === '' || stops === '' || [...shown.matchAll(SHOWN)].length === 0,
  );
  expect(poor.map(({ line, threat }) => `${DOCUMENT}:${line} ${threat}`)).toEqual([]);
});

test('every test that shows that a threat is stopped is there, under its name', async () => {
  const missing: string[] = [];
  for (const { line, shown } of threats) {
    for (const [, file = '', title = ''] of shown.matchAll(SHOWN)) {
      const source = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
      const isThere = source !== undefined && titlesOf(source).includes(title);
      if (!isThere) missing.push(`${DOCUMENT}:${line} ${file} › ${title}`);
    }
  }
  expect(missing).toEqual([]);
});
