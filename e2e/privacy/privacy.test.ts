import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';

import { exportTexts } from '../../server/export-texts.js';
import { writePdf } from '../../server/exports/pdf/write-pdf.js';
import { reportDocument } from '../../server/exports/report-document.js';
import { exampleReport } from '../../server/exports/testing/example-report.js';
import { seededRandom } from '../harness/random.js';
import { opened, piecesOf } from './every-byte.js';
import { foundIn, isClear } from './found-in.js';
import { proveYear } from './proof.js';

const DAYS = 6;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'every-byte-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the search finds what is in a file, in a zip in a zip, in a gzip and in a PDF’s packed stream', async () => {
  const secret = 'a-secret-of-somebody';
  const inner = await zipOf('inner.json', Buffer.from(`{"pin":"${secret}"}`));
  await writeFile(path.join(folder, 'plain.json'), `["${secret}"]`);
  await writeFile(path.join(folder, 'copy.zip'), await zipOf('inner.zip', inner));
  await writeFile(path.join(folder, 'year.json.gz'), gzipSync(`{"2026":"${secret}"}`));
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
    `${secret} in year.json.gz › gz`,
  ]);
});

test('the search reads what the pages of a report show', async () => {
  const at = Date.parse('2026-05-04T09:30:00Z');
  const report = exampleReport('2026-03-14');
  const document = reportDocument(report, exportTexts, { at, timeZone: 'Europe/Brussels' });
  const stands = 'A-Ticket-of-Nobody';
  const shown = { ...document, title: { fr: stands, nl: stands } };
  const pdf = await writePdf(shown, { words: exportTexts, language: 'fr', at });
  const texts = (await opened('sheet.pdf', pdf)).filter(({ from }) => from.includes('› text'));
  expect(foundIn(texts, [stands])).not.toEqual([]);
});

test('a short code is found as a word, and not within what is longer', () => {
  const pieces = ['["ACD346"]', 'x,ACD346\r\n', '<t>ACD346</t>', 'code=ACD346', 'xACD346-9'];
  const from = pieces.map((text, at) => ({ from: String(at), text }));
  expect(foundIn(from, ['ACD346'])).toEqual([0, 1, 2, 3].map((at) => `ACD346 in ${at}`));
  expect(['ACD346', 'MARKET', '346794', 'acd346', 'ACD34'].filter(isClear)).toEqual(['ACD346']);
  expect(() => foundIn(from, ['MARKET'])).toThrow('too short');
});

test(`${DAYS} days in a centre leave no secret, no visit past its time, nothing in a backup or an export`, async () => {
  const random = seededRandom();
  console.log(`privacy: SEED=${random.seed}`);
  const proof = await proveYear(DAYS, 8, random, () => undefined);
  expect(proof.found).toEqual([]);
  expect(proof.secrets).toBeGreaterThan(DAYS * 8);
  expect(proof.seenWhileKept).toBeGreaterThan(8);
  expect(proof.marks).toBeGreaterThan(8);
}, 120_000);

async function zipOf(name: string, bytes: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(bytes, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
