import { join } from 'node:path';

import { z } from 'zod';

import type { Disk } from './disk.js';
import { replaceFile } from './replace-file.js';

/**
 * Of everything in a data folder together. Raise it with every change of what is kept that an older program
 * would not understand, a new field of a document included: `past-formats.test.ts` says when.
 */
export const DATA_FORMAT = 1;
export const FORMAT_FILE = 'format.json';

const fileSchema = z.object({
  product: z.literal('accueil-onthaal'),
  format: z.number().int().min(1),
});

/** A newer version of the program has worked in this folder: this one could misread or lose what it wrote. */
export class DataFormatNewer extends Error {
  override readonly name = 'DataFormatNewer';
}

/**
 * The format that a folder says it is of; 0 where it says nothing, as those of before it was said. A file that cannot be
 * read says nothing: each document and journal still tells by itself whether it is understood.
 */
export async function formatOf(disk: Disk, root: string): Promise<number> {
  const bytes = await disk.read(join(root, FORMAT_FILE));
  if (bytes === undefined) return 0;
  try {
    return fileSchema.parse(JSON.parse(bytes.toString('utf8'))).format;
  } catch {
    return 0;
  }
}

/** To be called before anything in the folder is opened, made or mended. @throws DataFormatNewer */
export async function refuseNewer(disk: Disk, root: string): Promise<void> {
  const format = await formatOf(disk, root);
  if (format <= DATA_FORMAT) return;
  throw new DataFormatNewer(
    [
      `${root} was written by a newer version of the program (data format ${format}; this one knows ${DATA_FORMAT}).`,
      'Nothing was changed. Start that version, or go back with the copy that was made before the update',
      '(docs/upgrade.md).',
    ].join('\n'),
  );
}

/** From now on older programs refuse the folder. @throws StorageUnavailable */
export async function sayFormat(disk: Disk, root: string): Promise<void> {
  if ((await formatOf(disk, root)) === DATA_FORMAT) return;
  const text = JSON.stringify({ product: 'accueil-onthaal', format: DATA_FORMAT });
  await replaceFile(disk, join(root, FORMAT_FILE), Buffer.from(`${text}\n`));
}
