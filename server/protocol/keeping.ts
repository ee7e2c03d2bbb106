import { z } from 'zod';

/**
 * What staff did that others may want to know of: who took figures out of the house, who changed what.
 * Of visitors nothing.
 */
export const AUDITED = [
  'signed-in',
  'sign-in-failed',
  'settings-changed',
  'staff-changed',
  'pin-set',
  'device-changed',
  'figures-exported',
  'figures-imported',
  'programme-imported',
  'jobs-imported',
  'backup-made',
  'backup-checked',
  'restore-staged',
  'restore-forgotten',
  'backup-restored',
  'day-opened',
  'day-closed',
] as const;
export type Audited = (typeof AUDITED)[number];

export interface AuditEntry {
  /** ms since 1970 */
  readonly at: number;
  /** Staff code; absent where it was the clock, a technician's command or nobody who was let in. */
  readonly by?: string;
  readonly what: Audited;
  /** A few words of the program: names of settings, a period and a form, a staff code. Never about visitors. */
  readonly detail?: string;
}

/** Kinds of data that are kept, in the order they are shown. */
export const KEPT_KINDS = [
  'tickets',
  'portraits',
  'feedback-counts',
  'bookings',
  'figures',
  'workshop-figures',
  'audit',
  'devices',
  'staff',
  'backups',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** What exists now of one kind of data, and when it goes. */
export interface KeptData {
  readonly kind: KeptKind;
  readonly count: number;
  /** Date of the oldest, `YYYY-MM-DD`. */
  readonly oldest?: string;
  /** When the next of it goes, ms; absent: nothing does by itself. */
  readonly nextGoes?: number;
  /** Bytes on the disk. */
  readonly bytes: number;
}

export interface KeepingFacts {
  readonly data: readonly KeptData[];
  /** Of the whole folder. */
  readonly bytes: number;
  readonly lastBackupAt?: number;
  /** A backup that waits for the next start, to take the place of what is there. */
  readonly restoreWaits: boolean;
}

/** Largest backup that the server takes in, bytes: ten years and what was imported are a fraction of it. */
export const MOST_BACKUP_BYTES = 512 * 1024 * 1024;

/** What a backup is, found by looking into it. */
export interface BackupFacts {
  /** ms */
  readonly madeAt: number;
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  /** Days with figures. */
  readonly days: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** Files that are damaged or lack; a backup with any is not restored. */
  readonly damaged: readonly string[];
  /** Files that could not be read when the copy was made, so they are not in it. */
  readonly leftOut: readonly string[];
}

export const auditPageSchema = z.strictObject({
  /** Entries before this time, ms; absent: the newest. */
  before: z.number().int().min(0).max(8.64e15).optional(),
});
/** Entries of one page. */
export const AUDIT_PAGE = 100;
