import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Demo } from './demo.js';
import { startDemo } from './demo.js';
import { demoStaff } from './demo-staff.js';

/** A throw-away data folder, gone when the process ends. */
export interface DemoFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function demoFolder(): Promise<DemoFolder> {
  const path = await mkdtemp(join(tmpdir(), 'accueil-onthaal-demo-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Brings the centre at `url` to life with the day files in the folder `days`. */
export function startDemonstration(parts: {
  readonly url: string;
  readonly days: string;
  readonly speed: number;
  readonly log: { info(what: object, message: string): void };
}): Promise<Demo> {
  return startDemo({
    url: parts.url,
    staff: demoStaff(),
    visitors: join(parts.days, 'demo-visitors.csv'),
    staffing: join(parts.days, 'demo-staffing.csv'),
    speed: parts.speed,
    log: (line) => parts.log.info({}, line),
    random: Math.random,
  });
}
