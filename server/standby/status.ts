import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import type { Disk } from '../storage/disk.js';

const STATUS_FILE = 'standby-status.json';

const statusSchema = z.object({
  /** When this was written, ms. */
  at: z.number(),
  connected: z.boolean(),
  /** When all that the primary had was here, by this machine's clock, ms; absent: never. */
  completeAt: z.number().exactOptional(),
  /** Bytes of the journals that are written now, there and here. */
  primaryBytes: z.number(),
  ownBytes: z.number(),
  /** Why it is not connected. */
  problem: z.string().exactOptional(),
});
export type StandbyStatus = z.infer<typeof statusSchema>;

/** Nothing waits for the disk: it is only looked at. */
export async function writeStatus(root: string, status: StandbyStatus): Promise<void> {
  const file = join(root, STATUS_FILE);
  await writeFile(`${file}.tmp`, JSON.stringify(status), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

/** `undefined` where nothing was ever followed. */
export async function readStatus(disk: Disk, root: string): Promise<StandbyStatus | undefined> {
  const bytes = await disk.read(join(root, STATUS_FILE));
  if (bytes === undefined) return undefined;
  try {
    return statusSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
