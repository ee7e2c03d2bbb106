import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { goesWithUs } from '../harness/broken-off.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = path.join(root, 'dist/server/main.js');
/** What the server is made of. */
const SOURCES = ['server', 'renderer/shared', 'locales'];
/** What the built server looks for above and beside itself. */
const BESIDE = ['assets', 'node_modules', 'package.json', 'dist/renderer'];

export interface CurrentServer {
  /** The server's main script, no older than what it is made of. */
  readonly main: string;
  dispose(): Promise<void>;
}

/** The server of `dist/`; where its sources are newer, one that is built of them beside it, for this run alone. */
export async function currentServer(): Promise<CurrentServer> {
  if (existsSync(built) && (await stat(built)).mtimeMs >= (await newestSource())) {
    return { main: built, dispose: () => Promise.resolve() };
  }
  const folder = goesWithUs(await mkdtemp(path.join(tmpdir(), 'fuzz-server-')));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(path.join(folder, 'dist'));
    for (const name of BESIDE) await symlink(path.join(root, name), path.join(folder, name));
    const outDir = path.join(folder, 'dist/server');
    await build({
      configFile: path.join(root, 'server/vite.config.ts'),
      logLevel: 'silent',
      build: { outDir, emptyOutDir: false, sourcemap: false },
    });
    return { main: path.join(outDir, 'main.js'), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** When a source of the server was changed last, ms since 1970. */
async function newestSource(): Promise<number> {
  const changed = SOURCES.map(async (folder) => {
    const files = await readdir(path.join(root, folder), { recursive: true });
    const sources = files.filter((file) => /(?<!\.test)\.ts$|\.json$/.test(file));
    return Promise.all(
      sources.map(async (file) => (await stat(path.join(root, folder, file))).mtimeMs),
    );
  });
  return Math.max(...(await Promise.all(changed)).flat());
}
