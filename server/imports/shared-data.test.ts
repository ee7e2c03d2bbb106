import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';

import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import { inputsAt } from './files.js';
import { readImport } from './read-import.js';

/** Real downloads and made-up feeds, which stand beside the project on some machines and are no part of it. */
const SHARED = process.env['SHARED_DATA'] ?? join('..', 'shared', 'data');

function needsShared({ skip }: TestContext): void {
  skip(!existsSync(SHARED), `not run: there is no ${SHARED} here`);
}

async function readShared(context: TestContext, format: ImportFormat, ...path: string[]) {
  needsShared(context);
  const found = await inputsAt(join(SHARED, ...path));
  if (!found.ok) return found;
  return readImport(format, found.inputs, { today: '2025-11-22', told: () => undefined });
}

type Read = Awaited<ReturnType<typeof readImport>>;

/** ESCO read in a process of its own, and the most memory it held, in MB. */
async function escoApart(): Promise<{ read: Read; mostMb: number }> {
  const script = join(import.meta.dirname, 'testing', 'read-apart.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, join(SHARED, 'esco')],
    { maxBuffer: Number.POSITIVE_INFINITY },
  );
  return JSON.parse(stdout) as { read: Read; mostMb: number };
}

/** How many of each, as a few numbers that tell whether something went missing. */
function counts(read: Awaited<ReturnType<typeof readShared>>): unknown {
  if (!read.ok) return read;
  const lists = Object.entries(read.harvest).filter(([, list]) => Array.isArray(list));
  const lengths = lists.map(([name, list]): [string, number] => [name, list.length]);
  const { format } = read.harvest;
  return { format, ...Object.fromEntries(lengths), leftOut: read.leftOut };
}

test('the whole of ESCO, within 20 seconds and 500 MB', async (context) => {
  needsShared(context);
  const from = performance.now();
  const { read, mostMb } = await escoApart();
  expect(performance.now() - from).toBeLessThan(20_000);
  expect(mostMb).toBeLessThan(500);
  expect(counts(read)).toMatchObject({ occupations: 3039, groups: 619, fields: 220, leftOut: 0 });
  if (!read.ok || read.harvest.format !== 'esco') throw new Error('is no ESCO');
  expect(read.merged).toBeGreaterThanOrEqual(8);
  const { occupations } = read.harvest;
  expect(occupations.filter(({ name }) => name.fr === undefined || name.nl === undefined)).toEqual(
    [],
  );
  expect(occupations.filter(({ essential }) => essential.length === 0).length).toBeLessThan(30);
  expect(JSON.stringify(occupations)).not.toMatch(/Â[ \u00a0]/);
}, 60_000);

test.for([
  ['competent', 'competent-to-esco.csv', { pairs: 3501, leftOut: 0 }],
  ['riasec', 'occupation-riasec.csv', { letters: 1912, leftOut: 0 }],
  ['isced-fields', 'isced-f.json', { fields: 220, hints: 0, leftOut: 0 }],
  ['isced-fields', 'occupation-isced-f.ndjson', { fields: 0, hints: 2967, leftOut: 0 }],
  ['offers-vdab', 'feeds/vdab-vacature-4.SYNTHETIC.json', { offers: 1, over: 0, leftOut: 0 }],
  [
    'offers-actiris',
    'feeds/actiris-getalloffers.SYNTHETIC.json',
    { offers: 2, over: 0, leftOut: 0 },
  ],
  ['offers-forem', 'feeds/forem-odwb-records.SYNTHETIC.json', { offers: 1, over: 0, leftOut: 0 }],
  [
    'offers-eures',
    'feeds/eures-position-opening.SYNTHETIC.xml',
    { offers: 1, over: 0, leftOut: 0 },
  ],
  [
    'offers-schema-org',
    'feeds/schema-org-jobposting.SYNTHETIC.json',
    { offers: 1, over: 0, leftOut: 0 },
  ],
] as const)('%s: %s', async ([format, path, expected], context) => {
  expect(counts(await readShared(context, format, path))).toEqual({ format, ...expected });
});
