import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

import { IMPORT_FAULTS } from '#protocol/jobs/harvest.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';
import { REFUSAL_CODES } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';
import type { Random } from '../../harness/random.js';
import { damagedFile } from '../damage.js';
import { backupParts } from '../../../server/backup-parts.js';
import { inputsOf } from '../../../server/imports/files.js';
import { readPastYears } from '../../../server/imports/past-years/read-past-years.js';
import { FILES } from '../../../server/imports/testing/esco-download.js';
import { reading } from '../../../server/imports/testing/inputs.js';
import { SAMPLES } from '../../../server/imports/testing/samples.js';
import { zipBytes } from '../../../server/imports/testing/zip-bytes.js';
import { readProgrammeCsv } from '../../../server/imports/workshops/read-programme-csv.js';
import { BackupRefused, readBackup } from '../../../server/storage/backup/read-backup.js';
import { manifestOf, zipOf } from '../../../server/storage/backup/testing/zips.js';

/** Something that takes a file from outside. */
export interface Importer {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  /** A file whose parts are damaged and whose wrapping is whole. */
  draw?(random: Random): Promise<Buffer>;
  /**
   * What came of a file, as a code.
   * @throws what is no code: always wrong
   */
  take(bytes: Buffer): Promise<string>;
}

const MADE_AT = 1_772_445_600_000;
const KNOWN_YEARS = { running: 2031, own: new Set([2029]) };
const NOTICE = {
  ...{ noticeId: 'notice-id-000001', fr: 'Fermé à midi.', nl: 'Gesloten om 12 uur.' },
  ...{ putAt: MADE_AT, commandId: 'command-id-000001' },
};
const PARTS = backupParts('2026-03');
const root = (path: string): Buffer => readFileSync(new URL(`../../../${path}`, import.meta.url));

/** Every reader of a file from outside. @param scratch a file that each case may write over */
export async function importersWith(scratch: string): Promise<readonly Importer[]> {
  return [
    ...IMPORT_FORMATS.map(jobsImporter),
    {
      name: 'programme',
      samples: [root('assets/workshops/template.csv')],
      take: async (bytes) => {
        const { problems } = readProgrammeCsv(new TextDecoder().decode(bytes));
        return problems[0]?.code ?? 'read';
      },
    },
    {
      name: 'past-years',
      samples: [root('assets/past-years/template.csv')],
      take: async (bytes) => {
        const read = readPastYears(new TextDecoder().decode(bytes), KNOWN_YEARS);
        if (read.ok) return 'read';
        return coded(read.refusal.code, REFUSAL_CODES);
      },
    },
    ...documents(),
    {
      name: 'backup',
      samples: await copies(),
      draw: drawnCopy,
      take: (bytes) => backupOutcome(scratch, bytes),
    },
  ];
}

function jobsImporter(format: ImportFormat): Importer {
  const [name, text] = SAMPLES[format];
  const files = Object.entries(FILES).map(([at, content]) => ({ name: `${at}.csv`, content }));
  const packed = zipBytes(format === 'esco' ? files : [{ name, content: text }]);
  return {
    name: format,
    samples: [Buffer.from(text), Buffer.from(text), packed],
    draw: async (random) => zipBytes([{ name, content: damagedFile(Buffer.from(text), random) }]),
    async take(bytes) {
      const found = await inputsOf(name, bytes);
      if (!found.ok) return coded(found.fault, IMPORT_FAULTS);
      const read = await reading(format, ...found.inputs);
      return read.ok ? 'read' : coded(read.fault, IMPORT_FAULTS);
    },
  };
}

/** What the server looks at before it takes over a document of a copy. */
function documents(): readonly Importer[] {
  return CONTENTS.flatMap(([path, content]) => {
    const check = PARTS.find((part) => part.path.test(path))?.check;
    if (check === undefined) return [];
    return [
      {
        name: path,
        samples: [Buffer.from(content)],
        take: async (bytes: Buffer) => (check(bytes, path) === undefined ? 'read' : 'refused'),
      },
    ];
  });
}

const CONTENTS: readonly (readonly [string, string])[] = [
  ['documents/settings.json', JSON.stringify(defaultSettings)],
  ['documents/staff.json', JSON.stringify({ version: 1, staff: [] })],
  ['documents/devices.json', JSON.stringify({ version: 1, devices: [device()] })],
  ['documents/notices.json', JSON.stringify({ version: 1, notices: [NOTICE] })],
  [
    'documents/past-years.json',
    JSON.stringify({ version: 1, years: [{ year: 2019, figures: { contacts: 50_000 } }] }),
  ],
];

function device() {
  const tokenHash = createHash('sha256').update('token').digest('base64url');
  return {
    deviceId: 'device-id-000001',
    tokenHash,
    kind: 'kiosk',
    name: 'Hall',
    pairedAt: MADE_AT,
  };
}

async function copies(): Promise<readonly Uint8Array[]> {
  const parts = CONTENTS.map(([path, content]) => ({ path, content }));
  return [await zipOf([...parts, manifestOf(parts)]), await zipOf([manifestOf([])])];
}

/** Says the truth of what is in it, which is damaged. */
async function drawnCopy(random: Random): Promise<Buffer> {
  const parts = CONTENTS.map(([path, content]) => ({
    path,
    content: random.between(0, 1) === 0 ? content : damagedFile(Buffer.from(content), random),
  }));
  const told = manifestOf(parts);
  const content =
    random.between(0, 2) > 0 ? told.content : damagedFile(Buffer.from(told.content), random);
  return zipOf([...parts, { ...told, content }]);
}

async function backupOutcome(file: string, bytes: Buffer): Promise<string> {
  await writeFile(file, bytes);
  try {
    const { facts } = await readBackup({ file, parts: PARTS, version: '1.2.3', now: MADE_AT });
    return facts.damaged.length === 0 ? 'read' : 'damaged';
  } catch (error) {
    if (error instanceof BackupRefused) return error.code;
    throw error;
  }
}

function coded(code: string, codes: readonly string[]): string {
  if (!codes.includes(code)) throw new Error(`no code of ours: ${code}`);
  return code;
}
