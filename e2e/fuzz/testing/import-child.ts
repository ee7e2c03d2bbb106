import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Random } from '../../harness/random.js';
import { seededRandom } from '../../harness/random.js';
import { damagedFile } from '../damage.js';
import type { Done, Told } from '../importers.js';
import { shrunk } from '../shrink.js';
import type { Importer } from './importers.js';
import { importersWith } from './importers.js';

/*
 * `import-child.ts SEED FROM TO`: takes so many damaged files in, one after the other, and tells its parent of
 * each before it begins; whoever hears nothing for long knows which one it was.
 */

const PIECES = 64;
const MIB = 1024 * 1024;

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const tell = (told: Told): void => void process.send?.(told);

const folder = await mkdtemp(path.join(tmpdir(), 'fuzz-imports-'));
const importers = await importersWith(path.join(folder, 'copy.zip'));
const codes = new Map<string, number>();
let most = 0;
for (let at = from; at < to; at += 1) {
  const importer = importers[at % importers.length];
  if (importer === undefined) break;
  const random = seededRandom(seed + at * 7919);
  const file = await drawn(importer, random);
  tell({ at, importer: importer.name, file: file.subarray(0, 20_000).toString('base64') });
  const code = await outcomeOf(importer, file);
  if (code.startsWith('threw')) {
    const pieces = piecesOf(file);
    const least = await shrunk(
      pieces,
      async (some) => (await outcomeOf(importer, Buffer.concat(some))) === code,
      () => [],
    );
    tell({
      at,
      importer: importer.name,
      threw: code,
      file: Buffer.concat(least).toString('base64'),
    });
  }
  const name = `${importer.name}: ${code.startsWith('threw') ? 'threw' : code}`;
  codes.set(name, (codes.get(name) ?? 0) + 1);
  most = Math.max(most, process.memoryUsage.rss());
}
await rm(folder, { recursive: true, force: true });
const done: Done = {
  done: Object.fromEntries(codes),
  importers: importers.map(({ name }) => name),
  mostMb: Math.round(most / MIB),
};
tell(done);
process.disconnect();

async function drawn(importer: Importer, random: Random): Promise<Buffer> {
  if (importer.draw !== undefined && random.between(1, 3) === 1) return importer.draw(random);
  return damagedFile(random.pick(importer.samples), random);
}

async function outcomeOf(importer: Importer, file: Buffer): Promise<string> {
  try {
    return await importer.take(file);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

function piecesOf(file: Buffer): readonly Buffer[] {
  const size = Math.max(1, Math.ceil(file.length / PIECES));
  const starts = Array.from({ length: Math.ceil(file.length / size) }, (_, turn) => turn * size);
  return starts.map((start) => file.subarray(start, start + size));
}
