import { backUp } from './backup-data.js';
import { versionAbove } from './version.js';

process.exitCode = await backUp(process.argv.slice(2), {
  env: process.env,
  now: Date.now(),
  version: await versionAbove(import.meta.dirname),
  print: (text) => void process.stdout.write(text),
});
