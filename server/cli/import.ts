import { randomIds } from '../application/random-ids.js';
import { builtInFolder } from '../importing/built-in.js';
import { ownAccount } from '../storage/folder-owner.js';
import { importData } from './import-data.js';

process.exitCode = await importData(process.argv.slice(2), process.env, {
  builtIn: builtInFolder(),
  newId: () => randomIds().newId(),
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  ...ownAccount(),
});
