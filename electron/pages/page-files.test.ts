import path from 'node:path';

import { expect, it } from 'vitest';

import { pageFile } from './page-files.js';

const FOLDER = path.resolve('/app/dist/renderer');
const found = (address: string) => pageFile(new URL(address), FOLDER)?.path;

it.each([
  ['app://kiosk/kiosk', 'kiosk/index.html'],
  ['app://kiosk/kiosk?x=1#y', 'kiosk/index.html'],
  ['app://kiosk/paper', 'paper/index.html'],
  ['app://kiosk/assets/index-B2x_9.js', 'assets/index-B2x_9.js'],
  ['app://kiosk/assets/letters-400.woff2', 'assets/letters-400.woff2'],
])('%s is a file of the app', (address, file) => {
  expect(found(address)).toBe(path.join(FOLDER, file));
});

it.each([
  'app://kiosk/',
  'app://kiosk/steward',
  'app://kiosk/assets/',
  'app://kiosk/assets/../../main.cjs',
  'app://kiosk/assets/..%2f..%2fsettings.json',
  'app://kiosk/assets/%2e%2e/settings.js',
  'app://kiosk/assets/..\\..\\settings.js',
  'app://kiosk/assets//etc/passwd.js',
  'app://kiosk/assets/.hidden.js',
  'app://kiosk/assets/C:%5Cwindows.js',
  'app://kiosk/assets/settings.json',
  'app://kiosk/assets/index.js/',
  'app://kiosk/assets/index.js%00.css',
  'app://kiosk//kiosk',
  'app://kiosk/KIOSK',
])('%s is none', (address) => {
  expect(found(address)).toBeUndefined();
});
