import { z } from 'zod';

import type { Harvest, HarvestedTraining, RowReason } from '#protocol/jobs/harvest.js';
import { DIPLOMA_LEVELS } from '#protocol/jobs/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { calendarDay } from './calendar-day.js';
import { readCandidates } from './candidates.js';
import { cleanText, ownCopy } from './clean-text.js';
import { readCsv } from './csv-rows.js';
import { escoOccupation } from './esco-address.js';
import type { ImportInput } from './import-input.js';
import { known } from './known.js';
import type { Notes } from './notes.js';
import { webAddress } from './web-address.js';

const REQUIRED = [
  'reference',
  'title_fr',
  'title_nl',
  'provider_fr',
  'provider_nl',
  'occupations',
] as const;
const OPTIONAL = [
  'level',
  'place',
  'duration_fr',
  'duration_nl',
  'languages',
  'url',
  'starts_on',
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS = [...REQUIRED, ...OPTIONAL];

const empty = z.literal('').transform(() => undefined);
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().min(1).max(most));
const maybe = <T extends z.ZodType>(schema: T) => z.union([empty, schema]);
const parts = (between: RegExp) =>
  z.string().transform((text) => [...new Set(text.toLowerCase().split(between).filter(Boolean))]);
/** The value that `read` makes of a cell; a cell it makes nothing of is wrong. */
const readBy = <T>(read: (text: string) => T | undefined) =>
  z.string().transform((text, context): T => {
    const value = read(text);
    if (value === undefined) context.addIssue('does not fit');
    return value ?? z.NEVER;
  });

/** An id of ours, an ESCO or ISCO code; addresses of ESCO become their UUID. */
const OCCUPATION = /^(?:\d{2,4}|\d{4}(?:\.\d+)+|[a-z\d]+(?:-[a-z\d]+)*)$/;
const occupation = readBy(
  (text) => escoOccupation(text) ?? (OCCUPATION.test(text) ? text : undefined),
);

const rowSchema = z
  .object({
    reference: words(100),
    title_fr: maybe(words(200)),
    title_nl: maybe(words(200)),
    provider_fr: maybe(words(200)),
    provider_nl: maybe(words(200)),
    occupations: parts(/[\s,;|]+/).pipe(z.array(occupation).min(1).max(50)),
    level: maybe(readBy((text) => DIPLOMA_LEVELS.find((level) => String(level) === text))),
    place: maybe(words(200)),
    duration_fr: maybe(words(100)),
    duration_nl: maybe(words(100)),
    languages: parts(/[\s,;|/+]+/).pipe(z.array(z.enum(LANGUAGES))),
    url: maybe(readBy(webAddress)),
    starts_on: maybe(readBy(calendarDay)),
  })
  .refine((row) => (row.title_fr ?? row.title_nl) !== undefined, { path: ['title_fr'] })
  .refine((row) => (row.provider_fr ?? row.provider_nl) !== undefined, { path: ['provider_fr'] });

/** The centre's own list of trainings; `docs/imports/trainings-template.csv` shows its columns. */
export async function readTrainings(
  inputs: readonly ImportInput[],
  notes: Notes,
): Promise<Harvest> {
  const trainings = new Map<string, HarvestedTraining>();
  await readCandidates(inputs, notes, /\.csv$/i, (input) =>
    readCsv<Column>(input, notes, { required: REQUIRED, optional: OPTIONAL }, ({ row, cell }) => {
      const cells = Object.fromEntries(COLUMNS.map((column) => [column, ownCopy(cell(column))]));
      const { data, error } = rowSchema.safeParse(cells);
      if (data === undefined) {
        const column = String(error.issues[0]?.path[0]);
        notes.leaveOut(input.name, row, reasonOf(error, cells[column] ?? ''), column);
        return false;
      }
      const training = trainingOf(data);
      const before = trainings.get(training.reference);
      if (before === undefined) trainings.set(training.reference, training);
      else if (JSON.stringify(before) === JSON.stringify(training)) notes.merged += 1;
      else notes.leaveOut(input.name, row, 'duplicate', 'reference');
      return true;
    }),
  );
  return { format: 'trainings', trainings: [...trainings.values()] };
}

function trainingOf(row: z.infer<typeof rowSchema>): HarvestedTraining {
  const { reference, occupations, languages, level, place, url } = row;
  const duration = known({ fr: row.duration_fr, nl: row.duration_nl });
  return {
    reference,
    title: known({ fr: row.title_fr, nl: row.title_nl }),
    provider: known({ fr: row.provider_fr, nl: row.provider_nl }),
    occupations,
    languages,
    ...known({ level, place, url, startsOn: row.starts_on }),
    ...(Object.keys(duration).length === 0 ? {} : { duration }),
  };
}

function reasonOf(error: z.ZodError, cell: string): RowReason {
  if (cell === '') return 'missing-value';
  const codes = error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flat().map(({ code }) => code) : [issue.code],
  );
  return codes.includes('too_big') ? 'too-long' : 'wrong-value';
}
