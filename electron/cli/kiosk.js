// `npm run kiosk`: a server, and the kiosk app in a window beside it, which end together. Plain
// JavaScript, as `npm start` is; what it is given (`--demo`, `--port N`) is the server's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const START = join(ROOT, 'server', 'cli', 'start.js');
/** Electron is some 120 MB. */
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

const server = spawn(process.execPath, [START, '--with-app', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
// A terminal's Ctrl+C tells all of them; whoever ends a process by its id tells this one only.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill());

const address = await Promise.race([listening(server), ended.then(() => undefined)]);
if (address !== undefined) await openApp(address);
const [code] = await ended;
process.exitCode = code ?? 0;

/** The app, until it or the server ends. Without it the server goes on. */
async function openApp(address) {
  const program = await electron();
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (program === undefined) {
    say(`Electron could not be downloaded; the same kiosk is in a browser at ${address}/kiosk`);
    return;
  }
  const userData = mkdtempSync(join(tmpdir(), 'accueil-onthaal-kiosk-'));
  const settings = { server: address, printer: null, paper: 'roll80' };
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings));

  const isRoot = process.getuid?.() === 0;
  const app = spawn(
    program,
    // Chromium refuses to run as root in its sandbox
    [ROOT, `--user-data-dir=${userData}`, '--windowed', ...(isRoot ? ['--no-sandbox'] : [])],
    { stdio: 'inherit' },
  );
  // asked kindly, a kiosk does not close
  void ended.then(() => app.kill('SIGKILL'));
  const code = await new Promise((resolve) => {
    app.once('exit', resolve);
    app.once('error', (error) => resolve(error.message));
  });
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  if (code === 0 || code === null) server.kill();
  else say(`The kiosk app ended (${code}); the same kiosk is in a browser at ${address}/kiosk`);
}

/** @returns the program of the `electron` package, which downloads it once, or of the one that is named */
async function electron() {
  const require = createRequire(import.meta.url);
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined) {
    const install = join(dirname(require.resolve('electron')), 'install.js');
    // quick where it is there already
    const download = spawn(process.execPath, [install], {
      stdio: 'ignore',
      timeout: DOWNLOAD_LIMIT_MS,
    });
    void ended.then(() => download.kill());
    const late = setTimeout(() => say('Electron is downloaded, this once …'), 2_000);
    const [code] = await once(download, 'exit');
    clearTimeout(late);
    if (code !== 0) return undefined;
  }
  return require('electron');
}

/** Passes on what the server prints. @returns its address on this machine */
function listening(child) {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      printed = (printed + text).slice(-4_000);
      const found = /listening on (http:\/\/\S+)\n/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

function say(line) {
  process.stderr.write(`\n${line}\n`);
}
