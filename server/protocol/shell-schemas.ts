import { z } from 'zod';

import { pinSchema, staffCodeSchema } from './commands.js';
import { sheetSchema } from './sheet.js';
import type { Shell } from './shell.js';
import { languageSchema } from './vocabulary-schemas.js';
import { PAPER_SIZES } from './vocabulary.js';

/** Most characters of what a kiosk keeps: hundreds of undelivered tickets are some 100,000. */
const MOST_KEPT = 4_000_000;
const ORIGIN = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;
/** Origin of a server, as `URL` would write it: no path, no user, nothing after it. */
export const serverAddressSchema = z
  .string()
  .max(200)
  .regex(ORIGIN)
  .refine((text) => Number(ORIGIN.exec(text)?.[1] ?? 0) < 2 ** 16);

const nothing = z.undefined();
const printerSchema = z.string().min(1).max(200);
const paperSizeSchema = z.enum(PAPER_SIZES);

export const machineSettingsSchema = z.strictObject({
  server: serverAddressSchema,
  printer: printerSchema.nullable(),
  paper: paperSizeSchema,
});

/** What each message of `Shell` carries. */
export const shellSchemas = {
  begin: nothing,
  keep: z.strictObject({ from: z.number().int().min(0), text: z.string().max(MOST_KEPT) }),
  keepView: z.string().max(MOST_KEPT),
  keepToken: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .nullable(),
  endVisit: nothing,
  print: sheetSchema,
  signIn: z.strictObject({ code: staffCodeSchema.nullable(), pin: pinSchema }),
  signOut: nothing,
  leave: z.enum(['quit', 'restart']),
  machine: nothing,
  findServer: z.string().trim().min(1).max(200).nullable(),
  changeMachine: machineSettingsSchema.extend({
    exitPin: z
      .string()
      .regex(/^\d{6,12}$/)
      .optional(),
  }),
  printTest: z.strictObject({
    language: languageSchema,
    printer: printerSchema,
    paper: paperSizeSchema,
  }),
} as const satisfies Record<keyof Shell, z.ZodType>;
