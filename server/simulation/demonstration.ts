import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Demo } from './demo.js';
import { startDemo } from './demo.js';
import { demoStaff } from './demo-staff.js';

/** A throw-away data folder; it is gone when the process ends, however it ends in good order. */
export async function demoFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'accueil-onthaal-demo-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Brings the centre at `url` to life with the day files and the example programme in the folder `assets`. */
export function startDemonstration(parts: {
  readonly url: string;
  readonly assets: string;
  readonly speed: number;
  readonly log: { info(what: object, message: string): void };
}): Promise<Demo> {
  return startDemo({
    url: parts.url,
    staff: demoStaff(),
    visitors: join(parts.assets, 'days', 'demo-visitors.csv'),
    staffing: join(parts.assets, 'days', 'demo-staffing.csv'),
    programme: join(parts.assets, 'workshops', 'example.json'),
    speed: parts.speed,
    log: (line) => parts.log.info({}, line),
    random: Math.random,
  });
}
