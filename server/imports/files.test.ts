import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inputsAt, inputsOf } from './files.js';
import { readImport } from './read-import.js';
import { FILES } from './testing/esco-download.js';
import { zipBytes } from './testing/zip-bytes.js';

const CONTEXT = { today: '2031-07-15', told: () => undefined };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function names(path: string) {
  const found = await inputsAt(path);
  return found.ok ? found.inputs.map(({ name }) => name) : found;
}

const french = zipBytes([
  { name: 'ESCO v1.2.1/occupations_fr.csv', content: FILES.occupationsFr },
  { name: '__MACOSX/ESCO v1.2.1/._occupations_fr.csv', content: 'x' },
  { name: 'ESCO v1.2.1/', content: '' },
]);

describe('what stands at a path', () => {
  test('a file', async () => {
    expect(await names(await kept('one.csv', 'a,b'))).toEqual(['one.csv']);
  });

  test('a folder with folders and zips in it, without hidden files and links', async () => {
    await kept('many/b.csv', 'b');
    await kept('many/.hidden/c.csv', 'c');
    await kept('many/a/fr.zip', french);
    await symlink('/', join(folder, 'many', 'everything'));
    expect(await names(join(folder, 'many'))).toEqual(['occupations_fr.csv', 'b.csv']);
    expect(await names(`${join(folder, 'many')}/`)).toEqual(['occupations_fr.csv', 'b.csv']);
  });

  test('a download in two zips is one import', async () => {
    await kept('esco/classification fr.zip', french);
    const dutch = [{ name: 'occupations_nl.csv', content: FILES.occupationsNl }];
    await kept('esco/classification nl.zip', zipBytes(dutch));
    const found = await inputsAt(join(folder, 'esco'));
    const read = found.ok ? await readImport('esco', found.inputs, CONTEXT) : found;
    const name = { fr: 'jongleur de balles / jongleuse de balles', nl: 'jongleur' };
    expect(read).toMatchObject({
      ok: true,
      harvest: { version: 'v1.2.1', occupations: [{ name }, {}] },
    });
  });

  test('nothing, or an empty folder', async () => {
    const missing = { ok: false, fault: 'file-missing', file: 'nowhere' };
    expect(await names(join(folder, 'nowhere'))).toEqual(missing);
    await mkdir(join(folder, 'empty'));
    expect(await names(join(folder, 'empty'))).toEqual({ ok: false, fault: 'file-empty' });
  });

  test('more files than an import may have', async () => {
    for (let at = 0; at < 201; at += 1) await kept(`lots/${at}.csv`, 'x');
    expect(await names(join(folder, 'lots'))).toEqual({ ok: false, fault: 'file-too-large' });
  });

  test('a file that goes while it is read', async () => {
    const path = await kept('gone.csv', 'escoOccupationId,riasec\n');
    const found = await inputsAt(path);
    await rm(path);
    const read = found.ok ? await readImport('riasec', found.inputs, CONTEXT) : found;
    expect(read).toEqual({ ok: false, fault: 'file-missing', file: 'gone.csv' });
  });
});

describe('a zip', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}.csv`, content: 'x' }));
  const huge = 250 * 1024 * 1024;

  test.each([
    ['that is cut off', french.subarray(0, french.length - 30), 'broken-file'],
    ['without files', zipBytes([]), 'file-empty'],
    ['with a path out of it', zipBytes([{ name: '../x.csv', content: 'x' }]), 'broken-file'],
    ['with a path from the root', zipBytes([{ name: '/x.csv', content: 'x' }]), 'broken-file'],
    ['with too many files', zipBytes(entries(201)), 'file-too-large'],
    [
      'with a file that would be too large',
      zipBytes([{ name: 'x.csv', content: 'x', says: huge }]),
      'file-too-large',
    ],
    [
      'with too much in all',
      zipBytes(entries(9).map((entry) => ({ ...entry, says: 120 * 1024 * 1024 }))),
      'file-too-large',
    ],
  ])('%s is refused', async (_, bytes, fault) => {
    expect(await inputsOf('some.zip', bytes)).toMatchObject({ ok: false, fault });
    expect(await inputsAt(await kept('some.zip', bytes))).toMatchObject({ ok: false, fault });
  });

  test.each([
    ['of other things', [{ name: 'photo.png', content: 'x' }], 'not-this-format'],
    ['in a zip', [{ name: 'fr.zip', content: french }], 'not-this-format'],
    [
      'that unpacks to more than it says',
      [{ name: 'occupations_fr.csv', content: FILES.occupationsFr, says: 10 }],
      'broken-file',
    ],
  ])('%s is refused by the reader', async (_, files, fault) => {
    const found = await inputsOf('some.zip', zipBytes(files));
    const read = found.ok ? await readImport('esco', found.inputs, CONTEXT) : found;
    expect(read).toMatchObject({ ok: false, fault });
  });

  test('damaged inside is refused', async () => {
    const bytes = Buffer.from(french);
    bytes.fill(0xff, 60, 120);
    const found = await inputsOf('some.zip', bytes);
    const read = found.ok ? await readImport('esco', found.inputs, CONTEXT) : found;
    expect(read).toEqual({ ok: false, fault: 'broken-file', file: 'occupations_fr.csv' });
  });
});

test('progress rises to one', async () => {
  const rows = '00000000-0000-4000-8000-00000000000a,SA\n'.repeat(20_000);
  const shares: number[] = [];
  const found = await inputsOf('r.csv', Buffer.from(`escoOccupationId,riasec\n${rows}`));
  const told = (share: number) => shares.push(share);
  if (found.ok) await readImport('riasec', found.inputs, { ...CONTEXT, told });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
