import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import { displaySettingsSchema } from '#protocol/display-settings.js';
import { portraitSchema } from '#protocol/feedback-schemas.js';
import { kioskSettingsSchema } from '#protocol/kiosk-settings.js';
import { settingsSchema } from '#protocol/settings.js';

import { readDevices } from './application/access/devices-reading.js';
import {
  sessionsDocumentSchema,
  staffDocumentSchema,
  wrongTriesDocumentSchema,
} from './application/access/documents.js';
import { feedbackDaySchema } from './application/feedback/feedback-day.js';
import { feedbackMonthSchema } from './application/feedback/feedback-month.js';
import { currentJobsSchema } from './application/jobs/current.js';
import { feedsSchema } from './application/jobs/feeds.js';
import { nothingFoundSchema } from './application/jobs/nothing-found.js';
import { readNotices } from './application/notices/notices-document.js';
import type { Workshops } from './application/ports.js';
import { pastYearsSchema } from './application/reports/past-years.js';
import { thresholdsSchema } from './application/reports/thresholds.js';
import { restore } from './application/restore.js';
import { bookingKeySchema } from './application/workshops/booking-key.js';
import { restoreProgramme } from './application/workshops/restore-programme.js';
import { repair } from './cli/repair-data.js';
import { AuditFiles, auditEntrySchema } from './storage/audit-file.js';
import { DATA_FORMAT, FORMAT_FILE } from './storage/data-format.js';
import { DataFolderUnusable, openDataFolder } from './storage/data-folder.js';
import { dayFiguresSchema } from './storage/day-figures-schema.js';
import { nodeDisk } from './storage/disk.js';
import { DocumentFile } from './storage/document-file.js';
import { filesIn } from './storage/folder-files.js';
import { wholly } from './storage/interpret.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from './storage/journal-events.js';
import { FileJournal } from './storage/journal-file.js';
import type { Reading } from './storage/json-file.js';
import { readSettings } from './storage/settings-reading.js';
import { SnapshotFileStore } from './storage/snapshot-store.js';
import { workshopFiguresSchema } from './storage/workshop-figures-schema.js';

/** A data folder of each format there ever was, as the program of its time wrote it. */
const FORMATS = join(import.meta.dirname, 'storage', 'testing', 'past-formats');
/** Hashes of the forms below, as the present format has them. */
const FORMS_FILE = 'forms.json';

/** All that is kept in a form of its own, by what it is. */
const FORMS: Readonly<Record<string, z.ZodType | readonly string[]>> = {
  settings: settingsSchema,
  staff: staffDocumentSchema,
  sessions: sessionsDocumentSchema,
  'wrong tries': wrongTriesDocumentSchema,
  kiosks: kioskSettingsSchema,
  displays: displaySettingsSchema,
  'booking key': bookingKeySchema,
  'past years': pastYearsSchema,
  thresholds: thresholdsSchema,
  'figures of a day': dayFiguresSchema,
  'figures of activities': workshopFiguresSchema,
  portrait: portraitSchema,
  'what visitors told on a day': feedbackDaySchema,
  'what visitors told in a month': feedbackMonthSchema,
  'imports that count': currentJobsSchema,
  feeds: feedsSchema,
  'words not found': nothingFoundSchema,
  'audit log': auditEntrySchema,
  'events of the reception': Object.keys(RECEPTION_EVENTS).toSorted(),
  'events of the programme': Object.keys(WORKSHOP_EVENTS).toSorted(),
};

/** How each document is read, by its path. */
const DOCUMENTS: Readonly<Record<string, (raw: unknown) => Reading<object>>> = {
  'documents/settings.json': readSettings,
  'documents/staff.json': wholly(staffDocumentSchema),
  'documents/sessions.json': wholly(sessionsDocumentSchema),
  'documents/devices.json': readDevices,
  'documents/notices.json': readNotices,
  'documents/booking-key.json': wholly(bookingKeySchema),
  'documents/past-years.json': wholly(pastYearsSchema),
  'documents/published-thresholds.json': wholly(thresholdsSchema),
  'documents/jobs-feeds.json': wholly(feedsSchema),
  'documents/jobs-words.json': wholly(nothingFoundSchema),
  'jobs/current.json': wholly(currentJobsSchema),
  'statistics/2026/2026-11-22.json': wholly(dayFiguresSchema),
  'workshop-statistics/2026/2026-11-20.json': wholly(workshopFiguresSchema),
  'feedback/2026/2026-11-22.json': wholly(feedbackDaySchema),
  'feedback/2026/2026-10.json': wholly(feedbackMonthSchema),
};

/** What each must still mean. */
const MEANING: Readonly<Record<string, object>> = {
  'documents/settings.json': { timeZone: 'Etc/GMT+10', islands: 9, yearlyContactTarget: 50_000 },
  'documents/staff.json': {
    staff: [
      { code: 'ADMIN', roles: expect.arrayContaining(['administrator']), active: true },
      { code: 'S1', roles: ['steward'], active: true },
      { code: 'A1', roles: ['advisor'], active: true },
    ],
  },
  'documents/sessions.json': { sessions: expect.arrayContaining([expect.anything()]) },
  'documents/devices.json': {
    devices: [
      { kind: 'kiosk', name: 'Kiosk 1' },
      { kind: 'display', name: 'Display 1' },
    ],
  },
  'documents/notices.json': { notices: [{ fr: 'Fermé à midi', nl: 'Gesloten om 12 uur' }] },
  'documents/booking-key.json': { key: expect.any(String) },
  'documents/past-years.json': { years: [{ year: 2019, figures: { contacts: 1234 } }] },
  'documents/published-thresholds.json': { thresholds: [{ fewest: 5 }] },
  'documents/jobs-feeds.json': { feeds: [{ where: 'https://jobs.example/feed.xml' }] },
  'documents/jobs-words.json': { weeks: [{ week: '2026-W47', words: { luthier: 2 } }] },
  'jobs/current.json': { sources: [{ importId: 'import-001', records: 3, leftOut: 1 }] },
  'statistics/2026/2026-11-22.json': {
    tickets: 3,
    outcomes: { served: 1, 'left-at-closing': 2 },
    arrivals: [{ theme: 'work', language: 'fr', hour: 12, count: 3 }],
  },
  'workshop-statistics/2026/2026-11-20.json': { sessions: [{ signUps: 5, participants: 4 }] },
  'feedback/2026/2026-11-22.json': { portraits: [{ gender: 'woman', residence: 'watermael' }] },
  'feedback/2026/2026-10.json': { counts: { portraits: 7 }, folded: [{}, { date: '2026-10-06' }] },
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'past-formats-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function formats(): Promise<number[]> {
  const entries = await readdir(FORMATS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => Number(name)).toSorted((one, other) => one - other);
}

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const files = await filesIn(folder);
  const all = files.map(async ({ path }) => [path, await readFile(join(folder, path), 'latin1')]);
  return Object.fromEntries(await Promise.all(all)) as Record<string, string>;
}

const ALL = await formats();

test.each(ALL)(
  'a folder of format %i says today what it said, written anew too',
  async (format) => {
    await cp(join(FORMATS, String(format)), root, { recursive: true });
    const kept = (await filesIn(root))
      .map(({ path }) => path)
      .filter((path) => /\/.*\.json$/.test(path));
    expect(kept.toSorted(), 'each document is looked at').toEqual(
      Object.keys(DOCUMENTS).toSorted(),
    );

    const folder = await openDataFolder(root);
    try {
      for (const [path, interpret] of Object.entries(DOCUMENTS)) {
        const problems: string[] = [];
        const open = (): DocumentFile<object> =>
          new DocumentFile(
            {
              disk: nodeDisk,
              file: join(root, path),
              interpret,
              onProblem: ({ reason }) => problems.push(reason),
            },
            {},
          );
        const value = await open().read();
        expect(value, path).toMatchObject(MEANING[path] ?? { missing: path });
        await open().write(value);
        expect(await open().read(), path).toEqual(value);
        expect(problems, path).toEqual([]);
      }

      const snapshots = new SnapshotFileStore(folder.document('snapshot'));
      for (const written of [false, true]) {
        const journal = new FileJournal(folder.journal, RECEPTION_EVENTS);
        const { state, seq, answers } = await restore(journal, snapshots, (message) => {
          throw new Error(message);
        });
        expect(state.day).toMatchObject({ date: '2026-11-22', closedAt: expect.any(Number) });
        const tickets = [...state.tickets.values()];
        expect(tickets.map(({ number, outcome }) => [number, outcome])).toEqual([
          [1, 'served'],
          [2, 'left-at-closing'],
          [3, 'left-at-closing'],
        ]);
        expect(answers.size).toBe(seq);
        if (written) expect(seq).toBe(10);
        else await journal.append('2026-11-22', seq, [noEvents(seq + 1)]);
        await journal.close();
      }

      for (const written of [false, true]) {
        const journal = new FileJournal<Workshops>(folder.workshops, WORKSHOP_EVENTS);
        const { state, seq } = await restoreProgramme(journal);
        expect([...state.activities.keys()]).toEqual(['tour']);
        expect([...state.bookings.values()]).toMatchObject([{ places: 1 }]);
        expect(state.bySecret.size).toBe(1);
        if (written) expect(seq).toBe(5);
        else await journal.append('2026-11-22', seq, [noEvents(seq + 1)]);
        await journal.close();
      }

      const audit = new AuditFiles(folder.audit);
      const before = await audit.read('2026-11');
      expect(before.damaged).toBe(0);
      expect(before.entries.at(-1)).toMatchObject({ what: 'day-closed', by: 'S1' });
      await audit.append('2026-11', [{ at: 1_795_390_000_000, what: 'day-opened', by: 'S1' }]);
      const after = await new AuditFiles(folder.audit).read('2026-11');
      expect(after.entries).toHaveLength(before.entries.length + 1);
      expect(after.damaged).toBe(0);
    } finally {
      await folder.release();
    }
    expect(JSON.parse(await readFile(join(root, FORMAT_FILE), 'utf8'))).toMatchObject({
      format: DATA_FORMAT,
    });
  },
);

/** A command that was answered and changed nothing. */
function noEvents(seq: number) {
  return { seq, at: 1_795_390_000_000, id: `command-${seq}`, by: 'system', events: [], answer: {} };
}

test('every format has its folder, the present one with its forms', async () => {
  expect(ALL).toEqual(Array.from({ length: DATA_FORMAT + 1 }, (_, format) => format));
  const file = join(FORMATS, String(DATA_FORMAT), FORMS_FILE);
  const forms = Object.fromEntries(
    Object.entries(FORMS).map(([name, form]) => [name, hashOf(form)]),
  );
  expect(
    JSON.parse(await readFile(file, 'utf8')),
    'what is kept has another form now: past-formats/README.md says what to do',
  ).toEqual(forms);
});

function hashOf(form: z.ZodType | readonly string[]): string {
  const text = form instanceof z.ZodType ? shapeOf(form) : form;
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);
}

function shapeOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

test('a folder of a newer version is refused, by every command that would change it', async () => {
  await cp(join(FORMATS, String(DATA_FORMAT)), root, { recursive: true });
  const newer = { product: 'accueil-onthaal', format: DATA_FORMAT + 1 };
  await writeFile(join(root, FORMAT_FILE), `${JSON.stringify(newer)}\n`);
  const before = await bytesIn(root);
  const said: string[] = [];

  await expect(openDataFolder(root)).rejects.toThrow(DataFolderUnusable);
  await expect(openDataFolder(root)).rejects.toThrow(/newer version.*Start that version/s);
  const mended = await repair(
    ['--data', root, '--apply', '--drop-damaged'],
    {},
    new Date(),
    (text) => said.push(text),
  );
  expect(mended).toBe(1);
  expect(said.join('')).toContain('written by a newer version');
  expect(await bytesIn(root)).toEqual(before);
});

test.each(Object.keys(DOCUMENTS).filter((path) => !path.startsWith('workshop-')))(
  '%s of a newer form alone is not taken for one of ours',
  async (path) => {
    const bytes = await readFile(join(FORMATS, '0', path), 'utf8');
    const raw = JSON.parse(bytes) as Record<string, unknown>;
    const newer = path.endsWith('settings.json')
      ? { ...raw, newSetting: 1 }
      : { ...raw, version: 2 };
    const reading = DOCUMENTS[path]?.(newer);
    expect(reading?.problems.length).toBeGreaterThan(0);
  },
);
