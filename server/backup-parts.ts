import { join } from 'node:path';

import { readDevices } from './application/access/devices-reading.js';
import { sessionsDocumentSchema, staffDocumentSchema } from './application/access/documents.js';
import { feedbackDaySchema } from './application/feedback/feedback-day.js';
import { feedbackMonthSchema } from './application/feedback/feedback-month.js';
import type { CurrentJobs } from './application/jobs/current.js';
import { currentJobsSchema } from './application/jobs/current.js';
import { feedsSchema } from './application/jobs/feeds.js';
import { nothingFoundSchema } from './application/jobs/nothing-found.js';
import { readNotices } from './application/notices/notices-document.js';
import type { Reception, Workshops } from './application/ports.js';
import { pastYearsSchema } from './application/reports/past-years.js';
import { thresholdsSchema } from './application/reports/thresholds.js';
import { bookingKeySchema } from './application/workshops/booking-key.js';
import { monthsInCopy } from './backup-feedback.js';
import { auditCheck, auditInCopy } from './storage/backup/audit-in-copy.js';
import type { BackupPart } from './storage/backup/collect.js';
import { journalCheck, jsonCheck } from './storage/backup/content-checks.js';
import { programmeInCopy } from './storage/backup/programme-in-copy.js';
import { dayFiguresSchema } from './storage/day-figures-schema.js';
import { wholly } from './storage/interpret.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from './storage/journal-events.js';
import { mendProgramme, mendReception } from './storage/repair-rules.js';
import type { Reading } from './storage/json-file.js';
import { readSettings } from './storage/settings-reading.js';
import { workshopFiguresSchema } from './storage/workshop-figures-schema.js';
import { copiesOfYear } from './storage/year-copies.js';

const MIB = 1024 ** 2;
/** Without these a copy is worth nothing. */
const IRREPLACEABLE = ['settings', 'staff', 'devices'];

/** Documents that last: no visitor is in them. */
const LASTING: Readonly<Record<string, (raw: unknown) => Reading<object>>> = {
  settings: readSettings,
  staff: wholly(staffDocumentSchema),
  devices: readDevices,
  notices: readNotices,
  'jobs-feeds': wholly(feedsSchema),
  'past-years': wholly(pastYearsSchema),
  'published-thresholds': wholly(thresholdsSchema),
};

/** Sign-ins, words that visitors looked for, the key of booking codes: with everything else only. */
const SHORT_LIVED: Readonly<Record<string, (raw: unknown) => Reading<object>>> = {
  sessions: wholly(sessionsDocumentSchema),
  'jobs-words': wholly(nothingFoundSchema),
  'booking-key': wholly(bookingKeySchema),
};

const HARVESTS: BackupPart = {
  folder: 'jobs/harvests',
  path: /^jobs\/harvests\/[A-Za-z0-9_-]{8,36}\.json\.gz$/,
  lasting: true,
};

/**
 * All that a copy is made of, in the order it is read. What is not here is in no copy: roll-ups and the jobs
 * directory's packages, which are made again, wrong PINs and where who signs in (docs/decisions/pin-guessing.md),
 * and what is on its way (docs/decisions/backup.md).
 * @param month the one that runs at the centre, `YYYY-MM`
 */
export function backupParts(month: string): readonly BackupPart[] {
  return [
    ...documents(LASTING, true),
    ...documents(SHORT_LIVED, false),
    {
      folder: 'documents',
      path: /^documents\/snapshot\.json$/,
      lasting: false,
      most: 64 * MIB,
    },
    {
      folder: 'journal',
      path: /^journal\/\d{4}-\d{2}-\d{2}\.jsonl$/,
      lasting: false,
      most: 64 * MIB,
      check: journalCheck<Reception>(RECEPTION_EVENTS, mendReception),
    },
    {
      folder: 'workshops',
      path: /^workshops\/\d{4}-\d{2}-\d{2}\.jsonl$/,
      lasting: true,
      most: 64 * MIB,
      check: journalCheck<Workshops>(WORKSHOP_EVENTS, mendProgramme),
      take(bytes, path, kind) {
        const emptied = programmeInCopy(bytes, path);
        return kind === 'whole' && emptied !== undefined ? bytes : emptied;
      },
      newestOnly: true,
    },
    {
      folder: 'feedback',
      path: /^feedback\/(\d{4})\/\1-\d{2}\.json$/,
      lasting: true,
      most: 2 * MIB,
      check: jsonCheck(wholly(feedbackMonthSchema)),
      gather: (given) => monthsInCopy(given, month),
    },
    {
      folder: 'feedback',
      path: /^feedback\/(\d{4})\/\1-\d{2}-\d{2}\.json$/,
      lasting: false,
      most: 2 * MIB,
      check: jsonCheck(wholly(feedbackDaySchema)),
    },
    days('statistics', wholly(dayFiguresSchema)),
    days('workshop-statistics', wholly(workshopFiguresSchema)),
    HARVESTS,
    {
      folder: 'jobs',
      path: /^jobs\/current\.json$/,
      lasting: true,
      most: 2 * MIB,
      check: jsonCheck(wholly(currentJobsSchema)),
      take: withoutPackages,
    },
    // those that an import has brought while the others were read
    HARVESTS,
    {
      folder: 'audit',
      path: /^audit\/\d{4}-(?:0[1-9]|1[0-2])\.ndjson$/,
      lasting: true,
      most: 32 * MIB,
      take: auditInCopy,
      checkBrought: auditCheck,
    },
  ];
}

function documents(
  which: Readonly<Record<string, (raw: unknown) => Reading<object>>>,
  lasting: boolean,
): BackupPart[] {
  return Object.entries(which).map(([name, interpret]) => ({
    folder: 'documents',
    path: new RegExp(`^documents/${name}\\.json$`),
    lasting,
    // what lasts is a few tens of kB
    most: lasting ? MIB : 16 * MIB,
    irreplaceable: IRREPLACEABLE.includes(name),
    check: jsonCheck(interpret),
  }));
}

function days(folder: string, interpret: (raw: unknown) => Reading<object>): BackupPart {
  return {
    folder,
    path: new RegExp(`^${folder}/(\\d{4})/\\1-\\d{2}-\\d{2}\\.json$`),
    lasting: true,
    most: MIB,
    check: jsonCheck(interpret),
    async copiesElsewhere({ root, disk }) {
      const copies = new Map<string, Buffer>();
      for (const year of await disk.list(join(root, folder))) {
        if (!/^\d{4}$/.test(year)) continue;
        for (const [date, bytes] of await copiesOfYear(disk, join(root, folder, year))) {
          copies.set(`${folder}/${year}/${date}.json`, bytes);
        }
      }
      return copies;
    },
  };
}

/** They are made again of the harvests at the next start. */
function withoutPackages(bytes: Buffer): Buffer {
  // the check has read it by its schema
  const { made: _made, ...rest } = JSON.parse(bytes.toString('utf8')) as CurrentJobs;
  return Buffer.from(`${JSON.stringify(rest, null, 2)}\n`);
}
