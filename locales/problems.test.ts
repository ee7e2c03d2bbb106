import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { REFUSAL_CODES } from '#protocol/refusals.js';

import { problemsIn } from './problems.js';

const refusals = JSON.stringify(Object.fromEntries(REFUSAL_CODES.map((code) => [code, 'Non'])));

/** A centre with one screen, whole and right. */
const RIGHT: Readonly<Record<string, string>> = {
  'locales/fr/kiosk.json':
    '{ "title": "Bonjour {{name}}", "theme": { "work": "Travailler" }, "jette": "Jette" }',
  'locales/nl/kiosk.json':
    '{ "title": "Dag {{name}}", "theme": { "work": "Werken" }, "jette": "Jette" }',
  'locales/fr/refusals.json': refusals,
  'locales/nl/refusals.json': refusals,
  'renderer/kiosk/screen.tsx':
    "const t = useT('kiosk'), why = tIn(language, 'refusals'); t('title', {}); t(`theme.${theme}`);",
  'protocol/feedback.ts': "export const COMMUNES = ['jette'];",
  'renderer/kiosk/screen.css':
    ".a::before { content: '✓'; } .b::after { content: attr(data-n) '\\2192 '; } .c { align-content: start; }",
  'renderer/kiosk/index.html':
    '<html lang="fr"><title>Accueil · Onthaal</title><div id="root"></div><script>let a;</script></html>',
};

const WRONG: readonly [what: string, file: string, content: string, problem: string][] = [
  [
    'a missing key',
    'locales/nl/kiosk.json',
    '{ "title": "Dag {{name}}", "jette": "Jette" }',
    'locales/nl/kiosk.json: "theme.work" is missing',
  ],
  [
    'another placeholder',
    'locales/nl/kiosk.json',
    '{ "title": "Dag {{naam}}", "theme": { "work": "Werken" }, "jette": "Jette" }',
    'kiosk: "title" has other placeholders (fr: name; nl: naam)',
  ],
  [
    'an unused key',
    'renderer/kiosk/screen.tsx',
    "const t = useT('kiosk'), why = tIn('fr', 'refusals'); t('title');",
    'locales/*/kiosk.json: "theme.work" is used by no screen',
  ],
  [
    'a key that only a test names',
    'renderer/kiosk/screen.tsx',
    "useT('kiosk'); tIn('nl', 'refusals'); t(`theme.${theme}`);",
    'locales/*/kiosk.json: "title" is used by no screen',
  ],
  [
    'a namespace never used',
    'renderer/kiosk/screen.tsx',
    "tIn(language, 'refusals'); t('title'); t('theme.work');",
    'locales/*/kiosk.json is used by no screen',
  ],
  ['a language without a file', 'locales/fr/doors.json', '{}', 'locales/nl/doors.json is missing'],
  ['a broken file', 'locales/fr/kiosk.json', '{', 'locales/fr/kiosk.json is no JSON'],
  [
    'a refusal without a sentence',
    'locales/fr/refusals.json',
    '{}',
    `locales/*/refusals.json: the refusal "${REFUSAL_CODES[0]}" has no sentence`,
  ],
  [
    'words in a style sheet',
    'renderer/kiosk/screen.css',
    ".a::after { content: ' (nouveau)'; }",
    'renderer/kiosk/screen.css: " (nouveau)" in a style sheet belongs in locales/',
  ],
  [
    'words in a document',
    'renderer/kiosk/index.html',
    '<title>Borne</title>',
    'renderer/kiosk/index.html: "Borne" in a document belongs in locales/',
  ],
];

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'locales-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function problems(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return problemsIn(join(root, 'locales'), join(root, 'renderer'), join(root, 'protocol'));
}

describe('the check of the texts', () => {
  test('lets pass what is whole and used', async () => {
    expect(await problems(RIGHT)).toEqual([]);
  });

  test.each(WRONG)('sees %s', async (_what, file, content, problem) => {
    const found = await problems({
      ...RIGHT,
      'renderer/kiosk/screen.test.tsx': "t('title')",
      [file]: content,
    });
    expect(found).toContainEqual(expect.stringContaining(problem));
  });
});
