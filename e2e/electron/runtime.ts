import { homedir } from 'node:os';
import path from 'node:path';

import { namedRuntime, programIn } from './named-runtime.js';
import { packageRuntime } from './package-runtime.js';
import { registryRuntime } from './registry-runtime.js';

/** What one way of looking for an Electron came to: `dist` is its folder, as Electron publishes it. */
export type Found =
  | { readonly found: 'program'; readonly dist: string; readonly version: string }
  /** Another way may have one. */
  | { readonly found: 'nothing'; readonly why: string }
  /** A person has named one that is not there: looking elsewhere would hide the mistake. */
  | { readonly found: 'mistake'; readonly why: string };

export type Way = () => Promise<Found>;

/** An Electron that can be started, or why there is none, for people. */
export type Runtime =
  | {
      readonly ok: true;
      readonly program: string;
      /** Its folder, as Electron publishes it. */
      readonly dist: string;
      readonly version: string;
    }
  | { readonly ok: false; readonly why: string };

/** The first that one of the ways finds, in their order. Never throws: without it other tests still run. */
export async function findRuntime(ways: readonly Way[]): Promise<Runtime> {
  const reasons: string[] = [];
  for (const way of ways) {
    const found = await way().catch(broken);
    if (found.found === 'program') {
      const { dist, version } = found;
      return { ok: true, program: programIn(dist), dist, version };
    }
    reasons.push(found.why);
    if (found.found === 'mistake') break;
  }
  return { ok: false, why: reasons.join(' ') };
}

/**
 * The Electron to test with: the one named in the environment, else that of the `electron` package, else,
 * on Linux x64, one out of the package registry.
 * @param how `again`: asks anew what failed a short while ago
 */
export function electronRuntime(how: { readonly again: boolean }): Promise<Runtime> {
  const cache = cacheFolder();
  return findRuntime([
    () => namedRuntime(process.env),
    () => packageRuntime({ cache, ...how }),
    () => registryRuntime({ cache, ...how }),
  ]);
}

/** Of this product, outside the project: a fresh check-out finds it again. */
function cacheFolder(): string {
  const named = process.env['XDG_CACHE_HOME'];
  const caches = named === undefined || named === '' ? path.join(homedir(), '.cache') : named;
  return path.join(caches, 'accueil-onthaal');
}

function broken(error: unknown): Found {
  const why = error instanceof Error ? error.message : String(error);
  return { found: 'nothing', why: `Looking for an Electron failed: ${why}.` };
}
