import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { KeptKind } from '#protocol/keeping.js';
import type { Settings } from '#protocol/settings.js';

import type { Devices } from './application/access/devices.js';
import type { Staff } from './application/access/staff.js';
import type { AuditLog } from './application/audit/audit-log.js';
import { createAuditLog } from './application/audit/audit-log.js';
import { toldAudit } from './application/audit/told-audit.js';
import type { BackupDesk } from './application/backup/backup-desk.js';
import { madeOn, openBackupDesk } from './application/backup/backup-desk.js';
import { backupDocumentSchema, noBackup } from './application/backup/backup-document.js';
import { feedbackDaySchema } from './application/feedback/feedback-day.js';
import { feedbackMonthSchema } from './application/feedback/feedback-month.js';
import type { KeepingParts, KeptFile } from './application/keeping/keeping-facts.js';
import { createKeeping } from './application/keeping/keeping-facts.js';
import type { Clock, DocumentStore } from './application/ports.js';
import { backupParts } from './backup-parts.js';
import { localTime } from './domain/calendar.js';
import { AuditFiles, readAudit } from './storage/audit-file.js';
import { backupFiles, RECEIVED } from './storage/backup/backup-files.js';
import { forgetPutAside } from './storage/backup/finish-restore.js';
import type { DataFolder } from './storage/data-folder.js';
import { namesOf } from './storage/data-folder.js';
import { nodeDisk } from './storage/disk.js';
import { filesIn } from './storage/folder-files.js';
import { wholly } from './storage/interpret.js';
import type { DocumentProblem, Reading } from './storage/json-file.js';
import type { Answers } from './transport/queries.js';

interface Common {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Something could not be done now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}

/** Folders that restores have put aside are looked through so often, ms. */
const LOOK_MS = 3_600_000;

/** The audit log, from the first moment on; notes what this start has restored. @param told of each entry */
export function openAudit(
  { folder, clock, settings, problem }: Common,
  told: Parameters<typeof toldAudit>[1],
): AuditLog {
  const store = new AuditFiles(folder.audit);
  const log = toldAudit(createAuditLog({ store, clock, settings, problem }), told);
  const { restored } = folder;
  if (restored !== undefined) {
    const by = restored.by === undefined ? {} : { by: restored.by };
    log.note({ what: 'backup-restored', detail: madeOn(restored), ...by });
  }
  return log;
}

export interface OpenKeeping {
  readonly backups: BackupDesk;
  readonly answers: Answers['keeping'];
  /** Does all that is due now; never rejects. Call it every second. */
  round(): Promise<void>;
}

/** What is kept, for how long, and copies of it, put together for `main.ts`. */
export async function openKeeping(
  parts: Common &
    Pick<KeepingParts, 'day' | 'programme'> & {
      readonly audit: AuditLog;
      document<T extends object>(
        name: string,
        interpret: (raw: unknown) => Reading<T>,
        initial: T,
      ): DocumentStore<T>;
      readonly devices: Pick<Devices, 'list'>;
      readonly staff: Pick<Staff, 'list' | 'find'>;
      /** Of this program. */
      readonly version: string;
      onProblem(problem: DocumentProblem): void;
    },
): Promise<OpenKeeping> {
  const { folder, clock, settings, audit, devices, staff } = parts;
  const today = (): string => localTime(clock.now(), settings().timeZone).date;
  // what a process that was killed has left
  await rm(join(folder.root, RECEIVED), { recursive: true, force: true });
  const backups = await openBackupDesk({
    store: backupFiles({
      root: folder.root,
      folders: namesOf(folder),
      parts: () => backupParts(today().slice(0, 7)),
      version: parts.version,
      onProblem: (problem) => parts.onProblem(problem),
    }),
    document: parts.document('backup', wholly(backupDocumentSchema), noBackup),
    audit,
    clock,
    today,
  });
  const keeping = createKeeping({
    files: () => filesIn(folder.root),
    countIn: countingIn(folder.root),
    clock,
    settings,
    day: parts.day,
    programme: parts.programme,
    devices: () => devices.list().map(({ pairedAt }) => pairedAt),
    staff: () => staff.list().map(({ staffId }) => staff.find(staffId)?.addedAt ?? 0),
    backups,
  });
  let lookedAt = -LOOK_MS;

  async function lookAside(): Promise<void> {
    const now = clock.now();
    if (now - lookedAt < LOOK_MS) return;
    lookedAt = now;
    try {
      await forgetPutAside(nodeDisk, folder.root, now - settings().retentionHours * 3_600_000);
    } catch (reason) {
      parts.problem('what a restore put aside', reason);
    }
  }

  return {
    backups,
    answers: { facts: () => keeping.facts(), audit: ({ before }) => audit.page(before) },
    async round() {
      await audit.round();
      await lookAside();
    },
  };
}

/** What a file holds; asked again only once it has changed. */
function countingIn(root: string): KeepingParts['countIn'] {
  const known = new Map<string, { readonly mark: string; readonly count: number }>();
  return async (kind, { path, bytes, changedAt }) => {
    const mark = `${bytes} ${changedAt}`;
    const before = known.get(path);
    if (before?.mark === mark) return before.count;
    const count = await countOf(kind, join(root, ...path.split('/'))).catch(() => 0);
    known.set(path, { mark, count });
    return count;
  };
}

/** 0 of what cannot be read. */
async function countOf(kind: KeptKind, file: KeptFile['path']): Promise<number> {
  const bytes = await readFile(file);
  if (kind === 'audit') return readAudit(bytes).entries.length;
  const raw: unknown = JSON.parse(bytes.toString('utf8'));
  if (kind === 'feedback-counts') return feedbackMonthSchema.parse(raw).folded.length;
  const { portraits, mixed } = feedbackDaySchema.parse(raw);
  return portraits.length + mixed.portraits.length;
}
