import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Found } from './runtime.js';

/** Where the program lies in a folder as Electron publishes it, one for each system. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron whose folder somebody named, by the `electron` package's own name for it. */
export async function namedRuntime(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Found> {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (folder === '') return { found: 'nothing', why: 'ELECTRON_OVERRIDE_DIST_PATH names none.' };
  if (existsSync(programIn(folder))) return program(folder);
  const why = `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, in which there is no Electron.`;
  return { found: 'mistake', why };
}

/** @param dist folder as Electron publishes it, with the program in it */
export function program(dist: string): Found {
  return { found: 'program', dist, version: versionIn(dist) };
}

/** @param dist folder as Electron publishes it */
export function programIn(dist: string): string {
  return path.join(dist, PROGRAMS[process.platform] ?? 'electron');
}

/** @returns what the folder says of itself; `unknown` where it says nothing */
export function versionIn(dist: string): string {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}
