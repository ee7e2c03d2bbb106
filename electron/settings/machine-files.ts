import path from 'node:path';

import { z } from 'zod';

import { machineSettingsSchema } from '#protocol/shell-schemas.js';
import type { MachineSettings } from '#protocol/shell.js';
import { jsonFile } from './json-file.js';
import type { JsonFile } from './json-file.js';

const deviceSchema = z.strictObject({
  /** Origin of the server that gave it: it is worth nothing at another. */
  server: z.string(),
  token: z.string(),
});

const exitPinSchema = z.strictObject({
  /** base64 */
  salt: z.string(),
  /** scrypt of the PIN, base64 */
  hash: z.string(),
});

const lockSchema = z.strictObject({
  /** Wrong PINs since the last right one. */
  wrong: z.number().int().min(0),
  /** ms since 1970; 0: not locked */
  until: z.number().min(0),
});

const keptSchema = z.strictObject({ revision: z.number().int().min(1), text: z.string() });

export type Device = z.infer<typeof deviceSchema>;
export type ExitPinHash = z.infer<typeof exitPinSchema>;
export type Lock = z.infer<typeof lockSchema>;
export type KeptFile = z.infer<typeof keptSchema>;

/** What a kiosk's machine keeps, each idea in a file of its own in the app's folder. */
export interface MachineFiles {
  readonly settings: JsonFile<MachineSettings>;
  readonly device: JsonFile<Device>;
  readonly exitPin: JsonFile<ExitPinHash>;
  readonly lock: JsonFile<Lock>;
  /** Numbers to give and tickets to deliver: hashes, no secret of any visitor. */
  readonly kept: JsonFile<KeptFile>;
  readonly view: JsonFile<string>;
}

/**
 * @param folder absolute, the app's own (`userData`)
 * @param told of a file that could not be understood and was set aside, by its name
 */
export function machineFiles(folder: string, told: (name: string) => void): MachineFiles {
  const file = <T>(name: string, schema: z.ZodType<T>) =>
    jsonFile(path.join(folder, name), schema, told);
  return {
    settings: file('settings.json', machineSettingsSchema),
    device: file('device.json', deviceSchema),
    exitPin: file('exit-pin.json', exitPinSchema),
    lock: file('exit-lock.json', lockSchema),
    kept: file('kept.json', keptSchema),
    view: file('view.json', z.string()),
  };
}
