import { ownAccount } from '../storage/folder-owner.js';
import { repair } from './repair-data.js';

process.exitCode = await repair(
  process.argv.slice(2),
  process.env,
  new Date(),
  (text) => process.stdout.write(text),
  ownAccount().account,
);
