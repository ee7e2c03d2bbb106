import { fstatSync } from 'node:fs';
import { join } from 'node:path';

import type { Staff } from '../application/access/staff.js';
import { FIRST_ADMINISTRATOR } from '../application/access/staff.js';
import type { Disk } from '../storage/disk.js';
import { nodeDisk } from '../storage/disk.js';

/** In the data folder. */
export const FIRST_PIN_FILE = 'first-pin.txt';
const STDOUT = 1;

/**
 * Tells the first administrator's PIN: printed, but where systemd's journal would keep what is printed. There only
 * the path of a file is, for the server's account alone. The file goes once somebody has signed in with
 * that code, or the PIN is another one.
 * @param parts.told `undefined` where there is nothing to tell at this start; a file of an earlier one still goes
 * @param parts.root of the data folder
 */
export async function tellFirstPin(parts: {
  readonly told: { readonly code: string; readonly pin: string } | undefined;
  readonly root: string;
  readonly staff: Pick<Staff, 'find' | 'changed' | 'recognised'>;
  readonly toJournal?: boolean;
  readonly disk?: Disk;
  readonly print?: (text: string) => void;
}): Promise<void> {
  const { told, root, staff, disk = nodeDisk, print = console.log } = parts;
  const file = join(root, FIRST_PIN_FILE);
  if (told !== undefined) {
    const text = `administrator code ${told.code} pin ${told.pin}`;
    if ((parts.toJournal ?? isJournal()) && (await kept(disk, file, text))) {
      print(`administrator code ${told.code}, its pin is in ${file}`);
      print('The file goes when you have signed in: then set your own in the office.\n');
    } else {
      print(text);
      print('This PIN is shown this once: write it down, then set your own in the office.\n');
    }
  }

  const forget = (staffId: string): void => {
    if (staff.find(staffId)?.code !== FIRST_ADMINISTRATOR) return;
    // where the disk refuses, the next time will do
    disk.remove(file).catch(() => undefined);
  };
  staff.recognised.subscribe(forget);
  staff.changed.subscribe(forget);
}

/** A disk that refuses must not leave a centre without its administrator. */
async function kept(disk: Disk, file: string, text: string): Promise<boolean> {
  try {
    await disk.writeWhole(file, Buffer.from(`${text}\n`));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether systemd keeps what is printed. It says by device and inode which stream it reads, and children
 * inherit that word also where they print elsewhere.
 */
export function isJournal(
  said: string | undefined = process.env['JOURNAL_STREAM'],
  look: () => { readonly dev: number; readonly ino: number } = () => fstatSync(STDOUT),
): boolean {
  if (said === undefined) return false;
  const { dev, ino } = look();
  return said === `${dev}:${ino}`;
}
