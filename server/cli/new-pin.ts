import { ownAccount } from '../storage/folder-owner.js';
import { giveNewPin } from './new-pin-data.js';

process.exitCode = await giveNewPin(process.argv.slice(2), {
  env: process.env,
  now: Date.now(),
  print: (text) => void process.stdout.write(text),
  ...ownAccount(),
});
