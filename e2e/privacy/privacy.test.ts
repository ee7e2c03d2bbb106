import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';

import { seededRandom } from '../harness/random.js';
import { foundIn, opened, piecesOf } from './every-byte.js';
import { proveYear } from './proof.js';

const DAYS = 6;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'every-byte-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the search finds what is in a file, in a zip in a zip and in a PDF’s packed stream', async () => {
  const secret = 'a-secret-of-somebody';
  const inner = await zipOf('inner.json', Buffer.from(`{"pin":"${secret}"}`));
  await writeFile(path.join(folder, 'plain.json'), `["${secret}"]`);
  await writeFile(path.join(folder, 'copy.zip'), await zipOf('inner.zip', inner));
  const stream = deflateSync(Buffer.from(`(${secret}) Tj`));
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.4\nstream\n'),
    stream,
    Buffer.from('\nendstream'),
  ]);
  const pieces = [...(await piecesOf(folder)), ...(await opened('sheet.pdf', pdf))];
  expect(foundIn(pieces, [secret, 'what-nobody-wrote']).toSorted()).toEqual([
    `${secret} in copy.zip › inner.zip › inner.json`,
    `${secret} in plain.json`,
    `${secret} in sheet.pdf › stream 0`,
  ]);
});

test(`${DAYS} days in a centre leave no secret, no visit past its time, nothing in a backup or an export`, async () => {
  const random = seededRandom();
  console.log(`privacy: SEED=${random.seed}`);
  const proof = await proveYear(DAYS, 8, random, () => undefined);
  expect(proof.found).toEqual([]);
  expect(proof.secrets).toBeGreaterThan(DAYS * 8);
  expect(proof.seenWhileKept).toBeGreaterThan(8);
  expect(proof.marks).toBeGreaterThan(8);
  expect(proof.logged).toBeGreaterThan(0);
}, 120_000);

async function zipOf(name: string, bytes: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(bytes, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
