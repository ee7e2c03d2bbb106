import { z } from 'zod';

import type { DirectorySource } from '#protocol/jobs/directory.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

const bothSchema = z.strictObject({ fr: z.string().trim().min(1), nl: z.string().trim().min(1) });

/** `assets/jobs/sources.json`: how each source is called, and what its licence asks to be said. */
export const writtenSourcesSchema = z.partialRecord(
  z.enum(['built-in', ...IMPORT_FORMATS]),
  z.strictObject({
    name: bothSchema,
    notice: bothSchema,
    /** When it was written; of the built-in directory alone. */
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  }),
);
export type WrittenSources = z.infer<typeof writtenSourcesSchema>;

/** A source that nobody has written about is called by its format. */
export function directorySource(
  written: WrittenSources,
  source: Pick<DirectorySource, 'id' | 'format' | 'date'>,
): DirectorySource {
  const { id, format, date } = source;
  const { name, notice } = written[format] ?? {
    name: { fr: format, nl: format },
    notice: { fr: '', nl: '' },
  };
  return { id, format, name, notice, date };
}
