import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Portrait } from '#protocol/feedback.js';
import { defaultSettings } from '#protocol/settings.js';

import { hashSecret } from '../../application/access/tokens.js';
import type { Reception, Workshops } from '../../application/ports.js';
import { booking, programmeWith, session } from '../../application/workshops/testing/programme.js';
import { emptyDay, withLot } from '../../domain/portrait/feedback-day.js';
import { keptOf } from '../../domain/workshops/kept.js';
import { figuresOf } from '../../simulation/what-if/testing/kept.js';
import { AuditFiles } from '../../storage/audit-file.js';
import { openDataFolder } from '../../storage/data-folder.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from '../../storage/journal-events.js';
import { FileJournal } from '../../storage/journal-file.js';

/** A Monday at ten in Brussels. */
export const NOW = Date.parse('2026-03-02T09:00:00Z');
const TODAY = '2026-03-02';
const HASH = 'a'.repeat(32);

/** What of visitors lies in the folder, and must be in no copy that is kept. */
export const OF_VISITORS = {
  ticketId: 'ticket-id-000001',
  ticketSecret: hashSecret('a-secret-of-22-chars_-'),
  shortCode: 'QRSTUV',
  bookings: [
    { id: 'booking-id-00001', secretHash: hashSecret('one'), codeHash: 'hash-of-code-one' },
    { id: 'booking-id-00002', secretHash: hashSecret('two'), codeHash: 'hash-of-code-two' },
  ],
  kiosk: 'kiosk-of-sign-ups',
  session: 'hash-of-a-session-token',
  key: 'k'.repeat(43),
  words: 'vrachtwagenbestuurder',
  marks: ['mark-of-february', 'mark-of-march-02'],
} as const;

/** Told in February, and today: answers of which every one is rare. */
const FEBRUARY: Portrait = { gender: 'other', residence: 'ganshoren', age: '65-more' };
const MARCH: Portrait = { gender: 'other', residence: 'koekelberg', age: 'under-18' };

/** A data folder of a centre in the middle of a day, with something of every kind. */
export async function busyFolder(path: string): Promise<void> {
  const folder = await openDataFolder(path);
  const { root } = folder;
  const put = async (name: string, content: unknown): Promise<void> => {
    const file = join(root, ...name.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.isBuffer(content) ? content : JSON.stringify(content));
    if (name.endsWith('.json')) await writeFile(`${file}.bak`, JSON.stringify(content));
  };
  const documents: Record<string, unknown> = {
    settings: { ...defaultSettings, islands: 7 },
    staff: { version: 1, staff: [STAFF] },
    devices: { version: 1, devices: [DEVICE] },
    notices: { version: 1, notices: [] },
    'jobs-feeds': { version: 1, feeds: [] },
    'past-years': { version: 1, years: [{ year: 2023, figures: { contacts: 65_654 } }] },
    'published-thresholds': { version: 1, thresholds: [{ fewest: 5 }] },
    sessions: {
      version: 1,
      sessions: [
        { tokenHash: OF_VISITORS.session, staffId: STAFF.staffId, epoch: 1, expiresAt: NOW },
      ],
    },
    'jobs-words': {
      version: 1,
      weeks: [{ week: '2026-W09', words: { [OF_VISITORS.words]: 3 } }],
    },
    'booking-key': { version: 1, key: OF_VISITORS.key },
    'wrong-tries': {
      version: 1,
      key: 'w'.repeat(43),
      members: [{ staffId: STAFF.staffId, places: ['hash-of-an-address'] }],
    },
    backup: { version: 1, lastMadeAt: 5 },
    snapshot: { format: 'accueil-onthaal snapshot', content: OF_VISITORS.ticketId },
  };
  for (const [name, content] of Object.entries(documents)) {
    await put(`documents/${name}.json`, content);
  }
  for (const date of ['2025-12-31', '2026-02-27']) {
    await put(`statistics/${date.slice(0, 4)}/${date}.json`, figuresOf(date));
    await put(`workshop-statistics/${date.slice(0, 4)}/${date}.json`, { date, sessions: [] });
  }
  await put('statistics/2025/copies.json.gz', gzipSync('{"version":1,"days":{}}'));
  await put('roll-ups/2025.json.gz', gzipSync('{}'));
  await put('feedback/2026/2026-02-20.json', told(OF_VISITORS.marks[0], FEBRUARY));
  await put('feedback/2026/2026-03-02.json', told(OF_VISITORS.marks[1], MARCH));
  await put('jobs/current.json', CURRENT_JOBS);
  await put('jobs/harvests/import-id-000001.json.gz', gzipSync('{"records":[]}'));
  await put(`jobs/packages/directory-${HASH}.json.gz`, gzipSync('{}'));
  await new AuditFiles(folder.audit).append('2026-02', [
    { at: NOW - 5 * 86_400_000, what: 'day-opened', by: 'BOSS' },
  ]);
  await journals(folder);
  await folder.release();
}

async function journals(folder: {
  readonly journal: string;
  readonly workshops: string;
}): Promise<void> {
  const { ticketId, ticketSecret: secretHash, shortCode } = OF_VISITORS;
  const journal = new FileJournal<Reception>(folder.journal, RECEPTION_EVENTS);
  await journal.append(TODAY, 0, [
    {
      ...{ seq: 1, at: NOW, id: 'command-opens-day', by: 'system', answer: {} },
      events: [{ type: 'day-opened', at: NOW, date: TODAY }],
    },
    {
      ...{ seq: 2, at: NOW, id: 'command-takes-ticket', by: 'device:kiosk', answer: {} },
      events: [
        {
          ...{ type: 'ticket-taken', at: NOW, ticketId, number: 1, secretHash, shortCode },
          ...{ theme: 'work', language: 'nl', channel: 'kiosk' },
        },
      ],
    },
  ]);
  await journal.close();
  const workshops = new FileJournal<Workshops>(folder.workshops, WORKSHOP_EVENTS);
  const [one, two] = OF_VISITORS.bookings;
  const programme = programmeWith(
    [session(), session({ id: 'session-2', endedAt: NOW, heads: 9 })],
    [booking({ ...one }), booking({ ...two, sessionId: 'session-2', status: 'absent' })],
  );
  programme.kiosks.set(OF_VISITORS.kiosk, { date: TODAY, seats: 1, lately: [] });
  for (const date of ['2026-03-01', TODAY]) {
    const carried = { type: 'programme-carried', at: NOW, date, programme: keptOf(programme) };
    await workshops.append(date, 0, [
      {
        ...{ seq: 1, at: NOW, id: `command-carries-${date}`, by: 'system', answer: {} },
        events: [{ ...carried, type: 'programme-carried' }],
      },
    ]);
  }
  await workshops.close();
  // what a power cut has left of the next one
  await writeFile(join(folder.workshops, '2026-03-03.jsonl'), '{"crc":');
}

function told(mark: string, portrait: Portrait) {
  const counted = withLot(emptyDay(mark), 'morning', {
    kind: 'satisfaction',
    answers: ['good', 'bad', 'good', 'good', 'fair'],
  });
  return withLot(counted, 'morning', { kind: 'portrait', answers: [portrait] });
}

const STAFF = {
  staffId: 'staff-id-0000001',
  code: 'BOSS',
  roles: ['administrator'],
  active: true,
  pin: { algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 'c2FsdA', hash: 'aGFzaA' },
  epoch: 1,
  addedAt: 5,
};
const DEVICE = {
  deviceId: 'device-id-000001',
  tokenHash: 'hash-of-device-token',
  kind: 'display',
  name: 'Hall',
  pairedAt: 6,
};
const CURRENT_JOBS = {
  version: 1,
  made: {
    ...{ format: 2, builtIn: 'x', date: TODAY, occupations: 1, written: 1, offers: 0, bytes: 9 },
    directory: HASH,
  },
  sources: [
    {
      ...{ importId: 'import-id-000001', format: 'trainings', origin: 'hand', from: 'list.csv' },
      ...{ importedAt: NOW, date: TODAY, records: 3, leftOut: 0, problems: [] },
    },
  ],
};
