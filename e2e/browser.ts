import { accessSync, constants } from 'node:fs';
import path from 'node:path';

import { chromium, type LaunchOptions } from '@playwright/test';

/** The first is the lightest: the same engine without a browser around it. */
const SYSTEM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const SYSTEM_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The Chromium to test with: the one named by CHROMIUM_PATH, else Playwright's own, else the
 * system's.
 * @throws Error that says how to get one
 */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  }
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...SYSTEM_PLACES];
  const system = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [chromium.executablePath(), ...system, MAC].find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium found. Run `npx playwright install chromium`, or install the system's " +
      '(Debian: `apt-get install chromium`), or name one by CHROMIUM_PATH.',
  );
}

/** A Chromium that talks to nobody but the pages it is given. */
export function launchOptions(): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: chromiumPath(),
    args: [
      // Chromium refuses to run as root in its sandbox
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
