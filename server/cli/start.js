// `npm start`: builds what is missing or older than its sources, then runs the server in this very
// process, so that signals and the exit code need no forwarding. Plain JavaScript without imports
// from npm, because it must still speak on an old Node and before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const SERVER = join(ROOT, 'dist', 'server', 'main.js');

/** What is built: its name, how, a file the last build writes, and what it is built from. */
const PARTS = [
  {
    name: 'screens',
    configs: [
      'renderer/vite.config.ts',
      'renderer/vite.kiosk.config.ts',
      'renderer/vite.phone.config.ts',
    ],
    output: 'dist/renderer/job/index.html',
    sources: ['renderer', 'server/protocol', 'locales', 'assets', 'package-lock.json'],
  },
  {
    name: 'server',
    configs: ['server/vite.config.ts'],
    output: 'dist/server/main.js',
    sources: ['server', 'renderer/shared/jobs/search', 'locales', 'package-lock.json'],
  },
];
/** `npm run kiosk` wants it; a server runs without. */
const APP = {
  name: 'kiosk app',
  configs: ['electron/vite.config.ts'],
  output: 'dist/electron/paper-preload.cjs',
  sources: ['electron', 'server/protocol', 'package-lock.json'],
};
const APP_WANTED = '--with-app';

const needed = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node;
if (!isNewEnough(process.versions.node, needed)) {
  stop(`Node ${needed} is needed; this is ${process.versions.node}.`);
}
if (!existsSync(VITE)) stop('The packages are missing: run `npm ci` first.');

const parts = process.argv.includes(APP_WANTED) ? [...PARTS, APP] : PARTS;
for (const part of parts) {
  if (isFresh(part)) continue;
  console.error(`building the ${part.name} …`);
  for (const config of part.configs) {
    const args = [VITE, 'build', '--config', config, '--logLevel', 'warn'];
    const build = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (build.status !== 0) stop(`Building the ${part.name} failed; the reason stands above.`);
  }
}

process.argv = [process.argv[0], SERVER, ...serverArguments()];
await import(pathToFileURL(SERVER).href);

function isFresh({ output, sources }) {
  const built = join(ROOT, output);
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources.every((source) => newestChange(join(ROOT, source)) < builtAt);
}

function serverArguments() {
  return process.argv.slice(2).filter((argument) => argument !== APP_WANTED);
}

/** A folder's own time counts too: it tells that a file was removed. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stats.mtimeMs,
  );
}

/** @param range `>=major.minor`, the one form package.json uses */
function isNewEnough(version, range) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = range.replace('>=', '').split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
