import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { standby } from '../cli/standby-data.js';
import { nodeDisk } from '../storage/disk.js';
import { FeedBroken, fileFrame, framesIn, lineOf } from './frames.js';
import { mayLead } from './lead.js';
import type { Leading } from './mark.js';
import { MARK_FILE, MarkUnreadable, readMark, withStandby, writeMark } from './mark.js';
import { isSecret, proofOf, readSecret } from './secret.js';

const CENTRE = 'abcdefghijklmnopqrstuv';
const SECRET = '0123456789abcdef0123456789abcdef';
const NOW = 1_795_340_000_000;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'standby-mark-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function framesOf(pieces: readonly Uint8Array[]) {
  async function* source() {
    yield* pieces;
  }
  const found = [];
  for await (const frame of framesIn(source())) found.push(frame);
  return found;
}

test('frames come as they were sent, in whatever pieces', async () => {
  const content = Buffer.from('one\ntwo\n\n{"frame":"end"}\n');
  const sent = Buffer.concat([
    ...fileFrame('journal/2026-03-02.jsonl', content, 7),
    ...fileFrame('documents/staff.json', Buffer.alloc(0)),
    lineOf({ frame: 'end', why: 'stopped' }),
  ]);
  for (const size of [1, 3, 64, sent.length]) {
    const pieces = Array.from({ length: Math.ceil(sent.length / size) }, (_, at) =>
      sent.subarray(at * size, (at + 1) * size),
    );
    expect(await framesOf(pieces)).toMatchObject([
      { path: 'journal/2026-03-02.jsonl', from: 7, content },
      { path: 'documents/staff.json', content: Buffer.alloc(0) },
      { frame: 'end', why: 'stopped' },
    ]);
  }
  await expect(framesOf([sent.subarray(0, sent.indexOf('two'))])).rejects.toThrow(FeedBroken);
  const wrong = Buffer.from(sent);
  wrong.write('ONE', sent.indexOf('one'));
  await expect(framesOf([wrong])).rejects.toThrow('did not arrive as it was sent');
});

test('a server serves from no folder that follows or was handed over', async () => {
  const asking = { root, disk: nodeDisk, now: NOW, secret: SECRET };
  await mayLead(undefined, asking);
  const of = 'http://127.0.0.1:9';
  const leading: Leading = {
    version: 1,
    role: 'leading',
    centre: CENTRE,
    epoch: 0,
    standbys: [],
  };
  // nobody serves there: it counts as a standby that only follows
  await mayLead(withStandby(leading, of), asking);
  const following = { version: 1, role: 'following', of, secretFile: 'x' } as const;
  await expect(mayLead(following, asking)).rejects.toThrow('--take-over');
  const over = { version: 1, role: 'handed-over', centre: CENTRE, epoch: 0, at: NOW } as const;
  await expect(mayLead(over, asking)).rejects.toThrow('--take-back');

  await writeMark(nodeDisk, root, over);
  const said: string[] = [];
  const world = {
    env: {},
    version: '1',
    signal: new AbortController().signal,
    now: () => NOW,
    print: (text: string) => said.push(text),
  };
  expect(await standby(['--take-over', '--folder', root], world)).toEqual({ status: 2 });
  expect(await standby(['--take-back', '--folder', root], world)).toEqual({ status: 0 });
  // more than a standby that took over from it
  expect(await readMark(nodeDisk, root)).toMatchObject({ role: 'leading', epoch: 2 });
  expect(await standby(['--take-back', '--folder', root], world)).toEqual({ status: 1 });
});

test('a mark that cannot be read lets nothing start, and is left as it is', async () => {
  for (const text of ['{"version":2,"role":"leading"}', '{"version":1}', 'no JSON']) {
    await writeFile(join(root, MARK_FILE), text);
    await expect(readMark(nodeDisk, root)).rejects.toThrow(MarkUnreadable);
    expect(await readFile(join(root, MARK_FILE), 'utf8')).toBe(text);
  }
  await writeFile(join(root, MARK_FILE), '{"version":2}');
  await expect(readMark(nodeDisk, root)).rejects.toThrow('newer version');
});

test('a standby begins with an empty folder, and with a secret that is one', async () => {
  const secretFile = join(root, 'secret');
  await writeFile(secretFile, `${SECRET}\n`, { mode: 0o600 });
  expect(await readSecret(secretFile)).toBe(SECRET);
  await chmod(secretFile, 0o640);
  await expect(readSecret(secretFile)).rejects.toThrow('chmod 600');
  await writeFile(secretFile, 'short');
  await chmod(secretFile, 0o600);
  await expect(readSecret(secretFile)).rejects.toThrow('32 characters');
  expect(isSecret(SECRET, SECRET)).toBe(true);
  expect([undefined, '', `${SECRET}0`].map((given) => isSecret(SECRET, given))).not.toContain(true);
  const leader = { centre: CENTRE, epoch: 1 };
  expect(proofOf(SECRET, 'a', leader)).not.toBe(proofOf(SECRET, 'a', { ...leader, epoch: 2 }));

  const said: string[] = [];
  const world = {
    env: {},
    version: '1',
    signal: AbortSignal.abort(),
    now: () => NOW,
    print: (text: string) => said.push(text),
  };
  const args = ['--of', 'http://127.0.0.1:9', '--folder', root, '--secret-file', secretFile];
  expect(await standby(args, world)).toEqual({ status: 2 });
  expect(said.join('')).toContain('holds something already');
  expect(await readdir(root)).toEqual(['secret']);
});
