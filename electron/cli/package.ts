/**
 * `npm run package`: the kiosk app as installers, in dist/package. What follows goes to electron-builder:
 * `npm run package -- --dir` only lays out the program, `-- --win` or `-- --linux deb` name what to make.
 * ELECTRON_OVERRIDE_DIST_PATH: a folder with an Electron, instead of the one that is downloaded.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { layOutApp } from '../packaging/app-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

await layOutApp(root, path.join(root, 'dist/kiosk-app'));

const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
const args = [builder, '--publish', 'never', ...ownElectron(), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status !== 0) {
  process.stderr.write(
    'The app was not packaged; the reason stands above. Electron, and the tools that make deb, AppImage and ' +
      'Windows installers, are downloaded when they are first needed: a machine that may not do so can make ' +
      '`npm run package -- --dir` with ELECTRON_OVERRIDE_DIST_PATH, and nothing more.\n',
  );
  process.exitCode = 1;
}

/** What electron-builder is told of an Electron that somebody named. */
function ownElectron(): string[] {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return [];
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${path.resolve(folder)}`, `-c.electronVersion=${version}`];
}
