import { staffCodeSchema } from '#protocol/commands.js';
import type { DisplaySettings } from '#protocol/display-settings.js';
import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { DeviceKind } from '#protocol/vocabulary.js';
import { roleSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import { pinHashSchema } from './pin-hash.js';

/** The shapes of the documents that access keeps, and what each is before it is first written. */

const timeSchema = z.number().int().min(0);

export const staffRecordSchema = z.strictObject({
  staffId: z.string(),
  code: staffCodeSchema,
  roles: z.array(roleSchema).min(1),
  active: z.boolean(),
  pin: pinHashSchema,
  /** Counts every change of PIN, roles or activity; a session holds only for the count it began with. */
  epoch: z.number().int().min(1),
  addedAt: timeSchema,
});
export type StaffRecord = z.infer<typeof staffRecordSchema>;

export const staffDocumentSchema = z.strictObject({
  version: z.literal(1),
  staff: z.array(staffRecordSchema),
});
export type StaffDocument = z.infer<typeof staffDocumentSchema>;
export const noStaff: StaffDocument = { version: 1, staff: [] };

export const sessionRecordSchema = z.strictObject({
  tokenHash: z.string(),
  staffId: z.string(),
  epoch: z.number().int().min(1),
  expiresAt: timeSchema,
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

export const sessionsDocumentSchema = z.strictObject({
  version: z.literal(1),
  sessions: z.array(sessionRecordSchema),
});
export type SessionsDocument = z.infer<typeof sessionsDocumentSchema>;
export const noSessions: SessionsDocument = { version: 1, sessions: [] };

const countedSchema = z.strictObject({
  tries: z.number().int().min(0),
  lastAt: timeSchema,
  lockedUntil: timeSchema,
});

export const wrongTriesRecordSchema = z.strictObject({
  staffId: z.string(),
  /** Hashes of the addresses where the member has signed in before, the last one last. */
  places: z.array(z.string()),
  /** Wrong tries from there. */
  desks: countedSchema.optional(),
  /** Wrong tries from anywhere else. */
  others: countedSchema.optional(),
});
export type WrongTriesRecord = z.infer<typeof wrongTriesRecordSchema>;

/** No PIN, no code and no address is in it. */
export const wrongTriesDocumentSchema = z.strictObject({
  version: z.literal(1),
  /** Of the hashes; made at the first start. */
  key: z.string().optional(),
  members: z.array(wrongTriesRecordSchema),
});
export type WrongTriesDocument = z.infer<typeof wrongTriesDocumentSchema>;
export const noWrongTries: WrongTriesDocument = { version: 1, members: [] };

/** Read back field by field (`devices-reading.ts`): one bad entry must not cost the others. */
export interface DeviceRecord {
  readonly deviceId: string;
  readonly tokenHash: string;
  readonly kind: DeviceKind;
  /** As the team calls it. */
  readonly name: string;
  readonly pairedAt: number;
  /** Of kiosks that a steward has set up; the others go by the defaults. */
  readonly kiosk?: KioskSettings;
  /** Settings that fell back to their defaults; kept until a steward sets the kiosk up anew. */
  readonly problems?: readonly (keyof KioskSettings)[];
  /** Of displays that a steward has set up; the others go by the defaults. */
  readonly display?: DisplaySettings;
  /** As `problems`, of a display. */
  readonly displayProblems?: readonly (keyof DisplaySettings)[];
}

export interface DevicesDocument {
  readonly version: 1;
  readonly devices: readonly DeviceRecord[];
}
export const noDevices: DevicesDocument = { version: 1, devices: [] };
