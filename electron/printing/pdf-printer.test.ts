import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import type { Language } from '#protocol/vocabulary.js';

import type { DrawnSheet } from './paper-device.js';
import { pdfPrinter } from './pdf-printer.js';

const drawn = (kind: 'doors' | 'referral', language: Language, closed: () => void): DrawnSheet => ({
  order: {
    sheet:
      kind === 'doors' ? { kind, language, doors: [] } : { kind, language, topics: ['steward'] },
    size: 'a4',
  },
  print: () => Promise.reject(new Error('not on paper')),
  toPdf: () => Promise.resolve(Buffer.from(`${kind} ${language}`)),
  close: closed,
});

it('makes a file of each sheet, numbered on from those that are there', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'sheets-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'new');
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  expect(await pdfPrinter(folder).trouble()).toBeUndefined();
  expect(await pdfPrinter(folder).print(drawn('doors', 'fr', close), () => undefined)).toBe(
    'printed',
  );
  await writeFile(join(folder, '041-ticket-nl.pdf'), '');
  await pdfPrinter(folder).print(drawn('referral', 'nl', close), () => undefined);
  expect((await readdir(folder)).toSorted()).toEqual([
    '001-doors-fr.pdf',
    '041-ticket-nl.pdf',
    '042-referral-nl.pdf',
  ]);
  expect(await readFile(join(folder, '042-referral-nl.pdf'), 'utf8')).toBe('referral nl');
  expect(closed).toBe(2);
});
