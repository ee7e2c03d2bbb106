import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { MachineSettings } from '#protocol/shell.js';

/** What the app left in its folder before this start. */
export interface MachineBefore {
  /** With the origin of the server; absent: the machine was never set up. */
  readonly settings?: Pick<MachineSettings, 'server'> & Partial<MachineSettings>;
  /** The right to be a kiosk of that server; absent: no steward has let it in yet. */
  readonly token?: string;
  /** Files that nothing can be made of any more. */
  readonly damaged?: readonly string[];
}

/** Writes the app's files as it would have left them. */
export async function furnishUserData(
  folder: string,
  { settings, token, damaged = [] }: MachineBefore,
): Promise<void> {
  for (const name of damaged) await writeFile(path.join(folder, name), '{"cut off');
  if (settings === undefined) return;
  await write(folder, 'settings.json', { printer: null, paper: 'roll80', ...settings });
  if (token !== undefined) {
    await write(folder, 'device.json', { server: settings.server, token });
  }
}

function write(folder: string, name: string, document: unknown): Promise<void> {
  return writeFile(path.join(folder, name), JSON.stringify(document));
}
