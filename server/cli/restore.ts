import { ownAccount } from '../storage/folder-owner.js';
import { restoreData } from './restore-data.js';
import { versionAbove } from './version.js';

process.exitCode = await restoreData(process.argv.slice(2), {
  env: process.env,
  now: Date.now(),
  version: await versionAbove(import.meta.dirname),
  print: (text) => void process.stdout.write(text),
  ...ownAccount(),
});
