import { z } from 'zod';

import { kioskServiceSchema } from './vocabulary-schemas.js';
import { KIOSK_SERVICES } from './vocabulary.js';

const sentence = z.string().trim().min(1).max(160);

/**
 * What a steward sets for one kiosk. Every field has a safe default: a missing or wrong one is
 * replaced by it and named, and the kiosk goes on.
 */
export const kioskSettingsSchema = z.strictObject({
  /** Where it stands, in the team's words; empty where nobody said. */
  place: z.string().trim().max(60).default(''),
  /** For people in a wheelchair (PMR): it starts each visit in reach mode. */
  accessible: z.boolean().default(false),
  services: z
    .array(kioskServiceSchema)
    .min(1)
    .max(KIOSK_SERVICES.length)
    .refine((services) => new Set(services).size === services.length)
    .default(() => [...KIOSK_SERVICES]),
  /** Controls start in the lower half of the screen. */
  reach: z.boolean().default(false),
  /** `browser`: the page prints through its browser; `none`: nothing comes out on paper. */
  printer: z.enum(['none', 'browser']).default('none'),
  /** Absent: as set for the whole centre. (Never `null`: views travel as merge patches.) */
  idleSeconds: z.number().int().min(20).max(600).optional(),
  /** While set, visitors see this instead of the first screen. */
  outOfService: z.strictObject({ fr: sentence, nl: sentence }).optional(),
});

export type KioskSettings = z.infer<typeof kioskSettingsSchema>;

export const defaultKioskSettings: KioskSettings = kioskSettingsSchema.parse({});
