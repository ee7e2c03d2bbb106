import type { AuditEntry } from '#protocol/keeping.js';

/** What staff did, noted as it happens. */
export interface Audit {
  /** Never fails and never waits: a disk that cannot write holds nobody up. */
  note(entry: Omit<AuditEntry, 'at'>): void;
}

/** Entries in one file a month, `YYYY-MM`. */
export interface AuditStore {
  /** Durable when it resolves; when it rejects, some of it may be kept. @throws StorageUnavailable */
  append(month: string, entries: readonly AuditEntry[]): Promise<void>;
  /** Those that have a file, oldest first. */
  months(): Promise<readonly string[]>;
  /** As they were written; what can no longer be read is left out and counted. */
  read(
    month: string,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly damaged: number }>;
  /** Deletes a month for good. @throws StorageUnavailable */
  remove(month: string): Promise<void>;
}
