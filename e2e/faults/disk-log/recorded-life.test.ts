import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { seededRandom } from '../../harness/random.js';
import type { Loss } from './after-cut.js';
import { lastIsTorn, NOTHING_STAYS, someStays } from './after-cut.js';
import type { LogLine } from './log-lines.js';
import { readTree } from './real-folder.js';
import type { Tree } from './recorded-folder.js';
import { leftAfter, RecordedLife } from './recorded-life.js';

const WRITERS = fileURLToPath(new URL('writers.mjs', import.meta.url));
const TEXT = 'a line that has to be there after a power cut\n'.repeat(40);
const OLD = 'what was there before\n'.repeat(40);
const CHANCES = 40;

let base: string;
beforeEach(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'recorded-')));
});
afterEach(() => rm(base, { recursive: true }));

/** One of the small programs, from its start until it believes that its file is kept. */
async function written(way: string, before: Tree = new Map()): Promise<RecordedLife> {
  const life = await RecordedLife.first(base, before);
  const env = { ...process.env, ...life.env };
  const { stdout } = await promisify(execFile)('node', [WRITERS, way, life.root], { env });
  expect(stdout).toBe('kept');
  return life;
}

/** In how many of these power cuts the file is not what it was told to be. */
function lost(life: RecordedLife, losses: readonly Loss[], place = 'kept.txt'): number {
  const all = life.lines();
  const left = losses.map((loss) => leftAfter(life.before, all, loss).get(place)?.toString());
  return left.filter((text) => text !== TEXT).length;
}

const random = seededRandom(7);
const some = Array.from({ length: CHANCES }, () => someStays(random));

const before: Tree = new Map([['kept.txt', Buffer.from(OLD)]]);

describe('a program that syncs what it should', () => {
  test.for(['right', 'right, at its end'])('%s: loses nothing', async (way) => {
    const life = await written(way, before);
    expect(lost(life, [NOTHING_STAYS])).toBe(0);
    expect(lost(life, some)).toBe(0);
    for (const tear of ['byte', 'block', 'zeros', 'rubbish'] as const) {
      expect(lost(life, [lastIsTorn(tear, random)])).toBe(0);
    }
  });
});

describe('a program that forgets a sync', () => {
  test.for([
    ['no file sync', 'kept.txt'],
    ['no folder sync', 'kept.txt'],
    ['folder of the folder not synced', 'inside/kept.txt'],
    ['at its end, no sync', 'kept.txt'],
  ] as const)('%s: is caught losing data', async ([way, place]) => {
    const life = await written(way);
    expect(lost(life, [NOTHING_STAYS], place)).toBe(1);
    const losses = lost(life, some, place);
    expect(losses).toBeGreaterThan(0);
    expect(losses).toBeLessThan(CHANCES);
  });

  test('what it forgot may be torn', async () => {
    const life = await written('no file sync', before);
    const all = life.lines();
    const left = (loss: Loss) => leftAfter(life.before, all, loss).get('kept.txt');
    expect(left(NOTHING_STAYS)).toHaveLength(0);
    expect(left(lastIsTorn('byte', random))?.length).toBeLessThan(TEXT.length);
    const block = left(lastIsTorn('block', random))?.length ?? -1;
    expect(block === TEXT.length || block % 512 === 0).toBe(true);
    for (const tear of ['zeros', 'rubbish'] as const) {
      const content = left(lastIsTorn(tear, random))?.toString();
      expect(content).not.toBe(TEXT);
    }
    expect(left(lastIsTorn('zeros', random))).toHaveLength(TEXT.length);
  });
});

/** The old content and the new one, each missing in some power cut at some moment of the program. */
function lostAtAnyMoment(life: RecordedLife, places: readonly string[]): number {
  const all: readonly LogLine[] = life.lines();
  return all.filter((_, count) => {
    const left = leftAfter(life.before, all.slice(0, count), NOTHING_STAYS);
    const texts = places.map((place) => left.get(place)?.toString());
    return !texts.includes(OLD) && !texts.includes(TEXT);
  }).length;
}

describe('a power cut in the middle', () => {
  test('a file that is replaced rightly is the old or the new one', async () => {
    const life = await written('right', before);
    expect(lostAtAnyMoment(life, ['kept.txt'])).toBe(0);
  });

  test('a file that is removed too early is neither', async () => {
    const life = await written('removed before its copy is synced', before);
    expect(lostAtAnyMoment(life, ['kept.txt', 'copy.txt'])).toBeGreaterThan(0);
  });
});

describe('the recording', () => {
  test('tells the folder as it is', async () => {
    const life = await written('right', before);
    expect(await life.killed()).toEqual([]);
    expect((await readTree(life.root)).get('kept.txt')?.toString()).toBe(TEXT);
  });

  test('tells where it does not', async () => {
    const life = await written('not recorded', before);
    expect(await life.killed()).toEqual(['kept.txt is another']);
  });

  test('a life goes on after a kill, and its next one has what is left', async () => {
    const life = await written('no folder sync', before);
    expect(await life.killed()).toEqual([]);
    const next = await life.cut(NOTHING_STAYS);
    expect((await readTree(next.root)).get('kept.txt')?.toString()).toBe(OLD);
    expect(next.taken).toEqual(['kept.txt is another']);
  });
});
