import type { BackupFacts } from '#protocol/keeping.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { BackupDesk } from '../../application/backup/backup-desk.js';
import type { Answers } from '../queries.js';

export const BACKUP_FACTS: BackupFacts = {
  madeAt: 1_772_445_600_000,
  version: '1.2.3',
  files: 3,
  bytes: 300,
  days: 1,
  firstDay: '2026-02-27',
  lastDay: '2026-02-27',
  damaged: [],
  leftOut: [],
};

/** Takes every file and keeps what it was given. */
export interface FakeBackups extends BackupDesk {
  readonly taken: { readonly what: string; readonly by: string; readonly bytes: Buffer }[];
  answer: Result<BackupFacts>;
  /** Another one is made. */
  busy: boolean;
  /** What is made comes to no end. */
  endless: boolean;
  /** Being made. */
  underWay: number;
  /** Told of each that was made, whether it was sent whole. */
  over(sent: boolean): void;
}

export function fakeBackups(): FakeBackups {
  const take =
    (what: string): BackupDesk['check'] =>
    async (bytes, by) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) pieces.push(piece);
      backups.taken.push({ what, by, bytes: Buffer.concat(pieces) });
      return backups.answer;
    };
  const backups: FakeBackups = {
    taken: [],
    answer: ok(BACKUP_FACTS),
    busy: false,
    endless: false,
    underWay: 0,
    over: () => undefined,
    make(by) {
      if (backups.busy) return Promise.resolve(refuse('too-fast'));
      backups.underWay += 1;
      return Promise.resolve(
        ok({
          name: 'accueil-onthaal-2026-03-02.zip',
          bytes: backups.endless ? endless() : bytesOf(`made by ${by}`),
          over(sent) {
            backups.underWay -= 1;
            backups.over(sent);
            return Promise.resolve();
          },
        }),
      );
    },
    check: take('check'),
    restore: take('restore'),
    forget(by) {
      backups.taken.push({ what: 'forget', by, bytes: Buffer.alloc(0) });
      return Promise.resolve(backups.answer.ok ? ok({}) : backups.answer);
    },
    lastMadeAt: () => undefined,
    waits: () => Promise.resolve(false),
  };
  return backups;
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) {
    yield Buffer.alloc(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text);
}

export const keepingAnswers: Answers['keeping'] = {
  facts: () => Promise.resolve({ data: [], bytes: 0, restoreWaits: false }),
  audit: () => Promise.resolve({ entries: [], more: false }),
};
