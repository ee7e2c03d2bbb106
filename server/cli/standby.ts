import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ownAccount } from '../storage/folder-owner.js';
import { standby } from './standby-data.js';
import { versionAbove } from './version.js';

/** Of the sources it lies beside this file, of the built server above it. */
const SERVERS = [join(import.meta.dirname, 'start.js'), join(import.meta.dirname, '..', 'main.js')];

const ending = new AbortController();
const end = (): void => ending.abort();
process.once('SIGINT', end).once('SIGTERM', end);

const done = await standby(process.argv.slice(2), {
  env: process.env,
  version: await versionAbove(import.meta.dirname),
  signal: ending.signal,
  now: Date.now,
  print: (text) => void process.stdout.write(text),
  ...ownAccount(),
});
const server = SERVERS.find((file) => existsSync(file));
if (done.start === undefined || server === undefined) {
  process.exitCode = done.status;
} else {
  process.off('SIGINT', end).off('SIGTERM', end);
  process.env['STANDBY_SECRET_FILE'] = done.start.secretFile;
  process.argv = [process.argv[0] ?? 'node', server, ...done.start.args];
  await import(pathToFileURL(server).href);
}
