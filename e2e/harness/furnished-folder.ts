import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Settings } from '#protocol/settings.js';
import type { Role } from '#protocol/vocabulary.js';

import { goesWithUs } from './broken-off.js';
import { addStaff, changeSettings, moveToNoon } from './centre.js';
import { makePinsQuick } from './quick-pins.js';
import { ServerProcess } from './server-process.js';

export interface Furniture {
  /** Their PIN is `STAFF_PIN`. */
  readonly staff: Readonly<Record<string, readonly Role[]>>;
  readonly settings?: Partial<Settings>;
  /** PINs cost what they cost in life: for who measures. */
  readonly realPins?: true;
}

const COMPOSED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;

const furnished = new Map<Furniture, Promise<string>>();

/**
 * A data folder of one's own with staff and settings, where it is about noon. Making PINs takes longer
 * than many a test: it is done once in a test process, and copied.
 * @returns its path; whoever asked removes it
 */
export async function furnishedFolder(furniture: Furniture): Promise<string> {
  let first = furnished.get(furniture);
  if (first === undefined) {
    furnished.set(furniture, (first = furnish(furniture)));
    first.catch(() => furnished.delete(furniture));
  }
  const data = await newFolder();
  // What a process holds a folder with goes with the process: it cannot be copied.
  const filter = (source: string): boolean => !source.endsWith('.sock');
  await cp(await first, data, { recursive: true, filter });
  return data;
}

async function furnish({ staff, settings, realPins }: Furniture): Promise<string> {
  const data = await newFolder();
  const server = await ServerProcess.start({ data });
  try {
    await moveToNoon(server.url);
    if (settings !== undefined) await changeSettings(server.url, settings);
    await addStaff(server.url, staff);
    await composed(server.url);
  } finally {
    await server.stop();
  }
  if (realPins === undefined) await makePinsQuick(data);
  return data;
}

/** Waits until the jobs directory is there: made once here, it is not made again in every copy. */
async function composed(url: string): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const response = await fetch(`${url}/jobs/current.json`);
    const { directory } = (await response.json()) as { readonly directory: string };
    return directory !== '';
  };
  const patience = Date.now() + COMPOSED_WITHIN_MS;
  while (!(await isThere())) {
    if (Date.now() > patience) throw new Error('the jobs directory was not made in time');
    await setTimeout(LOOK_EVERY_MS);
  }
}

async function newFolder(): Promise<string> {
  return goesWithUs(await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-')));
}
