import { expect, it } from 'vitest';

import { ok, refuse } from '#protocol/refusals.js';

import { BACKUP_FACTS } from '../../transport/testing/fake-backups.js';
import { memoryDocument, settableClock } from '../access/testing/fakes.js';
import { recordedAudit } from '../audit/testing/recorded-audit.js';
import { StorageUnavailable } from '../ports.js';
import type { BackupDesk, BackupInMaking } from './backup-desk.js';
import { openBackupDesk } from './backup-desk.js';
import { noBackup } from './backup-document.js';

async function desk() {
  const audit = recordedAudit();
  const world = { waits: false, makeable: true, breaks: false, breaksOff: false, fails: false };
  const backups = await openBackupDesk({
    store: {
      makeable: () =>
        world.breaks ? Promise.reject(new Error('broken')) : Promise.resolve(world.makeable),
      make: () => (world.breaksOff ? BROKEN : bytes('zip')),
      receive: () => Promise.resolve({ file: 'received.zip' }),
      remove: () => Promise.resolve(),
      check: () => Promise.resolve(ok(BACKUP_FACTS)),
      stage() {
        world.waits = true;
        return Promise.resolve(ok(BACKUP_FACTS));
      },
      forget() {
        if (world.fails) return Promise.reject(new StorageUnavailable('no disk'));
        world.waits = false;
        return Promise.resolve();
      },
      waits: () => Promise.resolve(world.waits),
    },
    document: memoryDocument(noBackup),
    audit,
    clock: settableClock(0),
    today: () => '2026-03-02',
  });
  return { backups, audit, world };
}

const BROKEN: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('broken off')) }),
};

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text);
}

it('lays a backup ready and takes it away again, each noted', async () => {
  const { backups, audit, world } = await desk();
  expect(await backups.forget('BOSS')).toEqual(ok({}));
  await backups.restore(bytes('zip'), 'BOSS');
  expect(await backups.waits()).toBe(true);
  world.fails = true;
  expect(await backups.forget('ANNE')).toEqual(refuse('storage-unavailable'));
  world.fails = false;
  expect(await backups.forget('ANNE')).toEqual(ok({}));
  expect(await backups.waits()).toBe(false);
  expect(audit.entries).toEqual([
    { what: 'restore-staged', by: 'BOSS', detail: '2026-03-02' },
    { what: 'restore-forgotten', by: 'ANNE' },
  ]);
});

it('makes no backup without what it must not lack, and notes none', async () => {
  const { backups, audit, world } = await desk();
  world.makeable = false;
  expect(await backups.make('BOSS')).toEqual(refuse('storage-unavailable'));
  expect(audit.entries).toEqual([]);
  world.makeable = true;
  const made = await making(backups);
  for await (const piece of made.bytes) expect(Buffer.from(piece).toString()).toBe('zip');
  expect(audit.entries).toEqual([]);
  await made.over(true);
  expect(audit.entries).toEqual([{ what: 'backup-made', by: 'BOSS' }]);
  expect(backups.lastMadeAt()).toBe(0);
});

it('makes one backup at a time, also when two are asked for at once', async () => {
  const { backups } = await desk();
  const [first, second] = await Promise.all([backups.make('BOSS'), backups.make('ANNE')]);
  expect(second).toEqual(refuse('too-fast'));
  if (!first.ok) throw new Error('it was not made');
  expect(await backups.make('ANNE')).toEqual(refuse('too-fast'));
  await first.value.over(true);
  expect((await backups.make('ANNE')).ok).toBe(true);
});

it('notes none that was not sent whole, and makes the next', async () => {
  const { backups, audit } = await desk();
  const made = await making(backups);
  await made.over(false);
  expect(audit.entries).toEqual([]);
  expect(backups.lastMadeAt()).toBeUndefined();
  const next = await making(backups);
  for await (const piece of next.bytes) expect(piece.length).toBeGreaterThan(0);
  await next.over(true);
  expect(audit.entries).toEqual([{ what: 'backup-made', by: 'BOSS' }]);
});

it('notes none that could not be made to its end, though an answer was sent', async () => {
  const { backups, audit, world } = await desk();
  world.breaksOff = true;
  const made = await making(backups);
  await expect(made.bytes[Symbol.asyncIterator]().next()).rejects.toThrow('broken off');
  await made.over(true);
  expect(audit.entries).toEqual([]);
});

it('is not kept from the next backup by one that could not be looked at', async () => {
  const { backups, world } = await desk();
  world.breaks = true;
  await expect(backups.make('BOSS')).rejects.toThrow('broken');
  world.breaks = false;
  expect((await backups.make('BOSS')).ok).toBe(true);
});

async function making(backups: BackupDesk): Promise<BackupInMaking> {
  const made = await backups.make('BOSS');
  if (!made.ok) throw new Error('it was not made');
  return made.value;
}
