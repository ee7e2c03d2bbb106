import { z } from 'zod';

import type { Harvest, IscedField, IscedHint } from '#protocol/jobs/harvest.js';

import { readCandidates } from './candidates.js';
import { cleanText } from './clean-text.js';
import { escoOccupation } from './esco-address.js';
import type { ImportInput } from './import-input.js';
import { readJson } from './json-records.js';
import type { Notes } from './notes.js';

const name = z.string().transform(cleanText).pipe(z.string().min(1).max(200));
const code = z.string().regex(/^\d{2,4}$/);
const fieldSchema = z.object({ code, fr: name.nullish(), nl: name.nullish() });
const hintSchema = z.object({
  id: z.string().transform((id, context) => {
    const esco = escoOccupation(id);
    if (esco === undefined) context.addIssue('is no ESCO occupation');
    return esco ?? z.NEVER;
  }),
  f: z.array(z.tuple([code, z.number().positive()])).max(50),
});

/** Fields of study (ISCED-F): their names, and those that an occupation's knowledge points to. */
export async function readIscedFields(
  inputs: readonly ImportInput[],
  notes: Notes,
): Promise<Harvest> {
  const fields = new Map<string, IscedField>();
  const hints = new Map<string, IscedHint>();
  await readCandidates(inputs, notes, /\.(nd)?jsonl?$/i, (input) =>
    readJson(input, notes, [], (record, row) => {
      const isField = typeof record === 'object' && record !== null && 'code' in record;
      if (isField) {
        const { data } = fieldSchema.safeParse(record);
        const { fr, nl } = data ?? {};
        if (data === undefined || (fr ?? nl) === undefined) {
          notes.leaveOut(input.name, row, 'wrong-value', 'code');
          return false;
        }
        if (fields.has(data.code)) notes.merged += 1;
        fields.set(data.code, { code: data.code, name: { ...(fr && { fr }), ...(nl && { nl }) } });
        return true;
      }
      const { data } = hintSchema.safeParse(record);
      if (data === undefined) {
        notes.leaveOut(input.name, row, 'wrong-value', 'id');
        return false;
      }
      if (hints.has(data.id)) notes.merged += 1;
      hints.set(data.id, { esco: data.id, fields: data.f.sort((a, b) => b[1] - a[1]) });
      return true;
    }),
  );
  return { format: 'isced-fields', fields: [...fields.values()], hints: [...hints.values()] };
}
