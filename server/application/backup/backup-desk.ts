import type { BackupFacts } from '#protocol/keeping.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import { keep } from '../access/kept-document.js';
import type { Audit } from '../audit/audit.js';
import type { Clock, DocumentStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';
import type { BackupDocument } from './backup-document.js';

/** Copies as files. */
export interface BackupStore {
  /** Whether all that a copy must not lack can be read. */
  makeable(): Promise<boolean>;
  /** A copy of what lasts, as it is read; nothing of it is kept. Without an end where it cannot be made. */
  make(madeAt: number): AsyncIterable<Uint8Array>;
  /**
   * Keeps a file that comes in until `remove`. Rejects where it was cut off; nothing of it is kept then.
   * @returns its path, or why it was not kept
   */
  receive(
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly file: string } | 'too-large' | 'no-room'>;
  remove(file: string): Promise<void>;
  /** Refusals: backup-unreadable, backup-newer. */
  check(file: string, now: number): Promise<Result<BackupFacts>>;
  /**
   * Puts it beside what is there, for the next start; not where the facts name anything damaged.
   * Refusals: backup-unreadable, backup-newer, storage-unavailable.
   */
  stage(file: string, by: string, now: number): Promise<Result<BackupFacts>>;
  /** Takes away what waits. @throws StorageUnavailable */
  forget(): Promise<void>;
  /** Whether one waits for the next start. */
  waits(): Promise<boolean>;
}

/** A copy on its way to who asked for it. */
export interface BackupInMaking {
  /** For the file. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** To be called when the answer has ended, once. @param sent whole: a copy that was made whole is noted then */
  over(sent: boolean): Promise<void>;
}

/** One-touch copies for the office: one of each kind of work at a time. */
export interface BackupDesk {
  /** Refusals: too-fast (another is made), storage-unavailable (settings, staff or devices cannot be read). */
  make(by: string): Promise<Result<BackupInMaking>>;
  /** Refusals: too-fast, too-large, storage-unavailable, backup-unreadable, backup-newer. */
  check(bytes: AsyncIterable<Uint8Array>, by: string): Promise<Result<BackupFacts>>;
  /** The same, and it waits for the next start where it is whole. */
  restore(bytes: AsyncIterable<Uint8Array>, by: string): Promise<Result<BackupFacts>>;
  /** What waits does not take its place after all. Refusals: too-fast, storage-unavailable. */
  forget(by: string): Promise<Result<object>>;
  /** ms; `undefined`: never, as far as is known. */
  lastMadeAt(): number | undefined;
  waits(): Promise<boolean>;
}

export async function openBackupDesk(parts: {
  readonly store: BackupStore;
  readonly document: DocumentStore<BackupDocument>;
  readonly audit: Audit;
  readonly clock: Clock;
  /** Date at the centre, `YYYY-MM-DD`. */
  readonly today: () => string;
}): Promise<BackupDesk> {
  const { store, document, audit, clock } = parts;
  let kept = await document.read();
  let making = false;
  let taking = false;

  async function over(whole: boolean, madeAt: number, by: string): Promise<void> {
    making = false;
    if (!whole) return;
    kept = { version: 1, lastMadeAt: madeAt };
    audit.note({ what: 'backup-made', by });
    // where it cannot be kept now, the next copy says so again
    await keep(document, kept);
  }

  async function take(
    bytes: AsyncIterable<Uint8Array>,
    work: (file: string) => Promise<Result<BackupFacts>>,
  ): Promise<Result<BackupFacts>> {
    if (taking) return refuse('too-fast');
    taking = true;
    try {
      const received = await store.receive(bytes);
      if (received === 'too-large') return refuse('too-large');
      if (received === 'no-room') return refuse('storage-unavailable');
      try {
        return await work(received.file);
      } finally {
        await store.remove(received.file);
      }
    } catch (error) {
      if (error instanceof StorageUnavailable) return refuse('storage-unavailable');
      throw error;
    } finally {
      taking = false;
    }
  }

  return {
    async make(by) {
      if (making) return refuse('too-fast');
      making = true;
      try {
        making = await store.makeable();
      } catch (error) {
        making = false;
        throw error;
      }
      if (!making) return refuse('storage-unavailable');
      const madeAt = clock.now();
      let isWhole = false;
      async function* made(): AsyncGenerator<Uint8Array> {
        yield* store.make(madeAt);
        isWhole = true;
      }
      return ok({
        name: `accueil-onthaal-${parts.today()}.zip`,
        bytes: made(),
        over: (sent) => over(sent && isWhole, madeAt, by),
      });
    },
    async check(bytes, by) {
      const checked = await take(bytes, (file) => store.check(file, clock.now()));
      if (checked.ok) audit.note({ what: 'backup-checked', by, detail: madeOn(checked.value) });
      return checked;
    },
    async restore(bytes, by) {
      const staged = await take(bytes, (file) => store.stage(file, by, clock.now()));
      if (staged.ok && staged.value.damaged.length === 0) {
        audit.note({ what: 'restore-staged', by, detail: madeOn(staged.value) });
      }
      return staged;
    },
    async forget(by) {
      // not while another is laid in its place
      if (taking) return refuse('too-fast');
      taking = true;
      try {
        const waited = await store.waits();
        await store.forget();
        if (waited) audit.note({ what: 'restore-forgotten', by });
        return ok({});
      } catch (error) {
        if (error instanceof StorageUnavailable) return refuse('storage-unavailable');
        throw error;
      } finally {
        taking = false;
      }
    },
    lastMadeAt: () => kept.lastMadeAt,
    waits: () => store.waits(),
  };
}

/** When the copy was made, so far as a line can tell it. */
export function madeOn({ madeAt }: Pick<BackupFacts, 'madeAt'>): string {
  return new Date(madeAt).toISOString().slice(0, 10);
}
