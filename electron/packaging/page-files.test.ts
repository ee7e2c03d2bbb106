import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { pageFiles } from './page-files.js';

/** Built pages as Vite leaves them: two that share a part, one of them with a part loaded later. */
const BUILT: Readonly<Record<string, string>> = {
  'kiosk/index.html': '<script src="/assets/kiosk-1.js"></script><link href="/assets/base-1.css">',
  'paper/index.html': '<script src="/assets/paper-1.js"></script>',
  'office/index.html': '<script src="/assets/office-1.js"></script>',
  'assets/kiosk-1.js': 'import"./shared-1.js";import("./later-1.js")',
  'assets/paper-1.js': 'import"./shared-1.js"',
  'assets/office-1.js': 'import"./shared-1.js";import"./staff-1.js"',
  'assets/shared-1.js': 'import"./kiosk-1.js"',
  'assets/later-1.js': '["assets/later-1.css"]',
  'assets/staff-1.js': '',
  'assets/base-1.css': 'src:url(/assets/letters-1.woff2)',
  'assets/later-1.css': '',
  // not read as text: a font that happens to hold a name brings nothing
  'assets/letters-1.woff2': 'office-1.js',
  'assets/kiosk-1.js.map': '',
};

const SHARED = [
  'assets/base-1.css',
  'assets/kiosk-1.js',
  'assets/later-1.css',
  'assets/later-1.js',
  'assets/letters-1.woff2',
  'assets/shared-1.js',
];

describe('files of a page', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'built-pages-'));
    for (const [file, text] of Object.entries(BUILT)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  test.each([
    ['what it loads, at once or later', ['kiosk'], [...SHARED, 'kiosk/index.html']],
    [
      'of several pages, each file once',
      ['kiosk', 'paper'],
      [...SHARED, 'assets/paper-1.js', 'kiosk/index.html', 'paper/index.html'],
    ],
  ])('%s', async (_what, pages, expected) => {
    expect(await pageFiles(folder, pages)).toEqual(expected.toSorted());
  });

  test('a page that was not built is not passed over', async () => {
    await expect(pageFiles(folder, ['display'])).rejects.toThrow('display');
  });
});
