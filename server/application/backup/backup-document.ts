import { z } from 'zod';

/** When a copy was last made. */
export const backupDocumentSchema = z.strictObject({
  version: z.literal(1),
  /** ms */
  lastMadeAt: z.number().int().min(0).optional(),
});
export type BackupDocument = z.infer<typeof backupDocumentSchema>;
export const noBackup: BackupDocument = { version: 1 };
