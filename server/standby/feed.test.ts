import { mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { BackupPart } from '../storage/backup/collect.js';
import type { Disk } from '../storage/disk.js';
import { nodeDisk } from '../storage/disk.js';
import { createFeed } from './feed.js';
import { FolderLook } from './folder-look.js';
import type { Frame, Have } from './frames.js';
import { framesIn, sha256 } from './frames.js';
import { MARK_FILE } from './mark.js';

const DAY = 'journal/2026-03-02.jsonl';
const STAFF = 'documents/staff.json';
const PARTS: readonly BackupPart[] = [
  {
    folder: 'documents',
    path: /^documents\/staff\.json$/,
    lasting: true,
    check: () => undefined,
  },
  { folder: 'journal', path: /^journal\/\d{4}-\d{2}-\d{2}\.jsonl$/, lasting: false },
];

let root: string;
let durable: Map<string, number>;
let problems: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'standby-feed-'));
  durable = new Map();
  problems = [];
  await mkdir(join(root, 'documents'));
  await mkdir(join(root, 'journal'));
  await writeFile(join(root, MARK_FILE), '{}\n');
  await writeFile(join(root, STAFF), '{"who":1}\n');
  await writeFile(join(root, DAY), 'one\n');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function openFeed(disk: Disk = nodeDisk) {
  return createFeed({
    ...{ root, disk, version: '1' },
    parts: () => PARTS,
    durable: () => durable,
    leader: () => ({ centre: 'abcdefghijklmnopqrstuv', epoch: 0 }),
    onProblem: ({ file }) => problems.push(file),
  });
}

function listen(feed: ReturnType<typeof openFeed>, have: Have = { files: [] }) {
  const frames = framesIn(feed.follow(have));
  return {
    /** Up to the end of the next round, or of all. */
    async round(): Promise<Frame[]> {
      const found: Frame[] = [];
      for (;;) {
        const next = await frames.next();
        if (next.done === true) return found;
        found.push(next.value);
        if (next.value.frame === 'round') return found;
      }
    },
    leave: () => frames.return(undefined),
  };
}

function told(frames: readonly Frame[]): string[] {
  return frames.flatMap((frame) => {
    if (frame.frame === 'file') return [`${frame.path} ${frame.content.toString()}`];
    return frame.frame === 'gone' ? frame.paths.map((path) => `gone ${path}`) : [];
  });
}

test('what was answered while a round was on its way is in the last one, and then it ends', async () => {
  for (const why of ['stopped', 'handed-over'] as const) {
    const feed = openFeed();
    const frames = framesIn(feed.follow({ files: [] }));
    for (let at = await frames.next(); at.value?.frame !== 'file'; at = await frames.next());
    // nobody reads: this round's end has been decided
    await writeFile(join(root, DAY), 'one\ntwo\n');
    durable.set(DAY, 8);
    const finished = feed.finish(why);
    const rest: Frame[] = [];
    for await (const frame of frames) rest.push(frame);
    await finished;
    expect(told(rest).join('')).toContain('two\n');
    expect(rest.slice(-2)).toMatchObject([
      { frame: 'round', journals: { [DAY]: 8 } },
      { frame: 'end', why },
    ]);
    durable.clear();
    await writeFile(join(root, DAY), 'one\n');
  }
});

test('a data folder that is not there any more is no order to delete', async () => {
  const standby = listen(openFeed());
  expect(told(await standby.round())).toHaveLength(2);
  const away = `${root}-away`;
  await rename(root, away);
  try {
    await expect(standby.round()).rejects.toThrow('data folder');
  } finally {
    await rename(away, root);
  }
  await standby.leave();
});

test('a file that cannot be looked at is not gone', async () => {
  const look = new FolderLook(root, PARTS);
  expect([...(await look.paths()).keys()]).toContain(STAFF);
  await unlink(join(root, STAFF));
  // as a disk that fails: there is something, and the system cannot say what
  await symlink('staff.json', join(root, STAFF));
  await expect(look.paths()).rejects.toThrow('ELOOP');
});

test('a document that could not be read once is read again in the next round', async () => {
  let failing = true;
  let asked = 0;
  const feed = openFeed({
    ...nodeDisk,
    async read(file) {
      if (!failing || !file.endsWith('staff.json')) return nodeDisk.read(file);
      asked += 1;
      if (asked === 3) failing = false;
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    },
  });
  const standby = listen(feed);
  expect(told(await standby.round())).toEqual([`${DAY} one\n`]);
  expect(told(await standby.round())).toEqual([`${STAFF} {"who":1}\n`]);
  // it is told, but not ten times a second
  expect(problems).toEqual([STAFF]);
  await standby.leave();
});

test('a journal that is deleted while the first round compares is deleted there, too', async () => {
  const feed = openFeed({
    ...nodeDisk,
    async read(file) {
      // documents are read before the journals
      if (file.endsWith('staff.json')) await rm(join(root, DAY), { force: true });
      return nodeDisk.read(file);
    },
  });
  const had = { path: DAY, length: 4, sha256: sha256(Buffer.from('one\n')) };
  const standby = listen(feed, { files: [had] });
  const first = told(await standby.round());
  const all = first.includes(`gone ${DAY}`) ? first : [...first, ...told(await standby.round())];
  expect(all).toContain(`gone ${DAY}`);
  await standby.leave();
});
