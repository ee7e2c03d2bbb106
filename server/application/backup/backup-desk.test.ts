import { expect, it } from 'vitest';

import { ok, refuse } from '#protocol/refusals.js';

import { BACKUP_FACTS } from '../../transport/testing/fake-backups.js';
import { memoryDocument, settableClock } from '../access/testing/fakes.js';
import { recordedAudit } from '../audit/testing/recorded-audit.js';
import { StorageUnavailable } from '../ports.js';
import { openBackupDesk } from './backup-desk.js';
import { noBackup } from './backup-document.js';

async function desk() {
  const audit = recordedAudit();
  const world = { waits: false, makeable: true, fails: false };
  const backups = await openBackupDesk({
    store: {
      makeable: () => Promise.resolve(world.makeable),
      make: () => bytes('zip'),
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
  const made = await backups.make('BOSS');
  if (!made.ok) throw new Error('it was not made');
  for await (const piece of made.value.bytes) expect(Buffer.from(piece).toString()).toBe('zip');
  expect(audit.entries).toEqual([{ what: 'backup-made', by: 'BOSS' }]);
});
