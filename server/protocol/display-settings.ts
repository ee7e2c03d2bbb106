import { z } from 'zod';

import { islandSchema } from './vocabulary-schemas.js';

/**
 * What a steward sets for one display. Every field has a safe default: a missing or wrong one is replaced
 * by it and named, and the display goes on.
 */
export const displaySettingsSchema = z.strictObject({
  /** Its zone: the islands whose calls it shows, both ends included; absent: all. */
  islands: z
    .strictObject({ from: islandSchema, to: islandSchema })
    .refine(({ from, to }) => from <= to)
    .optional(),
  chime: z.boolean().default(true),
  /** Says each call in both languages, where its machine has voices for them. */
  voice: z.boolean().default(true),
  /** The whole screen changes when a call comes, for those who hear no chime. */
  flash: z.boolean().default(true),
  /** Between calls. */
  workshops: z.boolean().default(true),
  waits: z.boolean().default(true),
});

export type DisplaySettings = z.infer<typeof displaySettingsSchema>;

export const defaultDisplaySettings: DisplaySettings = displaySettingsSchema.parse({});
