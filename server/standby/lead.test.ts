import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { OpenStandby } from '../open-standby.js';
import { openStandby } from '../open-standby.js';
import { takeBack } from '../cli/standby-take-over.js';
import { layoutOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { FollowedFolder } from './followed-folder.js';
import { followOnce } from './follow.js';
import { askLeader, mayLead } from './lead.js';
import type { Leading } from './mark.js';
import { readMark, tookOver, writeMark } from './mark.js';
import { proofOf } from './secret.js';

const CENTRE = 'abcdefghijklmnopqrstuv';
const SECRET = '0123456789abcdef0123456789abcdef';
const LEADING: Leading = { version: 1, role: 'leading', centre: CENTRE, epoch: 0, standbys: [] };

let root: string;
let ending: (() => Promise<void>)[];
beforeEach(async () => {
  ending = [];
  root = await mkdtemp(join(tmpdir(), 'standby-lead-'));
});
afterEach(async () => {
  for (const end of ending) await end();
  await rm(root, { recursive: true, force: true });
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ending.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One that has the secret, and leads. */
function leads(epoch: number): RequestListener {
  return (request, answer) => {
    const nonce = new URL(request.url ?? '', 'http://x').searchParams.get('nonce') ?? '';
    const leader = { centre: CENTRE, epoch };
    answer.end(JSON.stringify({ ...leader, proof: proofOf(SECRET, nonce, leader) }));
  };
}

async function open(): Promise<OpenStandby> {
  const secretFile = join(root, 'secret');
  await writeFile(secretFile, `${SECRET}\n`, { mode: 0o600 });
  const opened = await openStandby({
    folder: { ...layoutOf(root), release: async () => undefined },
    ...{ secretFile, version: '1', now: () => 1_795_340_000_000, month: () => '2026-03' },
    durable: () => ({ journal: undefined, workshops: undefined }),
    onProblem: () => undefined,
    onHandedOver: () => undefined,
  });
  if (opened === undefined) throw new Error('nobody can follow');
  return opened;
}

test('who begins to follow while it is handed over does not take the mark back', async () => {
  for (let round = 0; round < 20; round += 1) {
    await writeMark(nodeDisk, root, LEADING);
    const { service } = await open();
    await Promise.allSettled([
      service.follow({ files: [], serves: 'http://10.0.0.1:8080' }),
      service.stepDown(),
      service.follow({ files: [], serves: 'http://10.0.0.2:8080' }),
    ]);
    expect(await readMark(nodeDisk, root)).toMatchObject({ role: 'handed-over' });
  }
});

test('of standbys that come at once each is remembered', async () => {
  const { service } = await open();
  const serves = ['http://10.0.0.1:8080', 'http://10.0.0.2:8080', 'http://10.0.0.3:8080'];
  await Promise.all(serves.map((each) => service.follow({ files: [], serves: each })));
  expect(await readMark(nodeDisk, root)).toMatchObject({ role: 'leading', standbys: serves });
});

test('whoever sits at the address of a standby keeps no server from starting', async () => {
  const asking = { root, disk: nodeDisk, now: 0, secret: SECRET };
  const without = ['{"centre":', 'x'.repeat(2 ** 20)];
  for (const piece of without) {
    const address = await serve((_request, answer) => {
      // and never an end
      const more = (): void => {
        while (!answer.destroyed && answer.write(piece) && piece.length > 100);
      };
      answer.on('drain', more);
      more();
    });
    await mayLead({ ...LEADING, standbys: [address] }, asking);
    expect(await askLeader(address, CENTRE, SECRET)).not.toHaveProperty('epoch');
  }
}, 20_000);

test('a standby that took over does not start beside a primary that was taken back', async () => {
  const known = { centre: CENTRE, epoch: 0 };
  await writeMark(nodeDisk, root, { version: 1, role: 'handed-over', ...known, at: 0 });
  await takeBack(root);
  const back = await readMark(nodeDisk, root);
  const epoch = back?.role === 'leading' ? back.epoch : 0;
  const of = await serve(leads(epoch));
  const asking = { root, disk: nodeDisk, now: 0, secret: SECRET };
  await expect(mayLead(tookOver(known, of), asking)).rejects.toThrow(of);
});

test('the secret is told to nobody who has not proved to have it', async () => {
  const heard: string[] = [];
  const of = await serve((request, answer) => {
    heard.push(JSON.stringify(request.headers));
    answer.end('{}');
  });
  const following = followOnce({
    ...{ root, disk: nodeDisk, secret: SECRET, signal: AbortSignal.timeout(5_000) },
    folder: new FollowedFolder(root, nodeDisk, []),
    mark: () => ({ version: 1, role: 'following', of, secretFile: 'x' }),
    setMark: () => undefined,
    onRound: () => undefined,
    onVersion: () => undefined,
  });
  await expect(following).rejects.toThrow('another secret');
  expect(heard.join('')).not.toContain(SECRET);
});
