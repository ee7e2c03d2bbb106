import { z } from 'zod';

import { islandSchema, languageSchema, themeSchema } from './vocabulary-schemas.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One island staffed without a pause, times of day at the centre. No person is named. */
export const shiftSchema = z
  .strictObject({
    island: islandSchema,
    languages: z.array(languageSchema).min(1).max(2).refine(distinct),
    themes: z.array(themeSchema).min(1).max(5).refine(distinct),
    from: timeOfDay,
    to: timeOfDay,
  })
  .refine((shift) => shift.from < shift.to, { path: ['to'] });
export type RotaShift = z.infer<typeof shiftSchema>;

/** Seven lists, Monday first: when islands are usually staffed. */
export const rotaSchema = z.array(z.array(shiftSchema).max(120)).length(7);

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
