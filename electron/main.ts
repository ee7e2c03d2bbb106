import path from 'node:path';

import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  net,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron';

import { PULSE_CHANNEL } from '#protocol/shell.js';
import { handleShell } from './ipc/handle.js';
import { shellDesk } from './ipc/shell-desk.js';
import { fileLog } from './log/log.js';
import { pageError } from './log/page-errors.js';
import { jobsFiles } from './pages/jobs-files.js';
import { KIOSK_PAGE, PAGE_SCHEME, servePages } from './pages/serve-pages.js';
import { paperOpener } from './printing/paper-window.js';
import { pdfPrinter } from './printing/pdf-printer.js';
import { createShellPrinter } from './printing/printer.js';
import { machinePrinters, systemPrinter } from './printing/system-printer.js';
import { systemTimer } from './printing/timer.js';
import { backoff } from './recovery/backoff.js';
import { keepAlive } from './recovery/keep-alive.js';
import { endOnError } from './recovery/last-words.js';
import { guardContents } from './security/guard-contents.js';
import { closeNetwork, onlyServer } from './security/network.js';
import { refusePermissions } from './security/permissions.js';
import { isTrustedSender } from './security/sender.js';
import { pagePreferences } from './security/web-preferences.js';
import { findServer } from './server/find-server.js';
import { readCommandLine } from './settings/command-line.js';
import { keptBook } from './settings/kept-book.js';
import { machineFiles } from './settings/machine-files.js';
import { askServer } from './steward/ask-server.js';
import { exitPin } from './steward/exit-pin.js';
import { pinLock } from './steward/pin-lock.js';
import { stewardDesk } from './steward/steward-desk.js';
import { clearSession } from './window/clear-session.js';
import { openKioskWindow } from './window/kiosk-window.js';

/** With what fails again and again, before the whole app starts anew. Times in ms. */
const PATIENCE = { first: 500, longest: 30_000, most: 8, calm: 5 * 60_000 };

/** What a supervisor sees of an app that wants to be started again (sysexits: temporary failure). */
const START_AGAIN = 75;

// Must be said before the app is ready.
protocol.registerSchemesAsPrivileged([PAGE_SCHEME]);
// lock-down: no zoom by two fingers, no page back by a swipe
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');

// security: every page in a sandbox, whatever its own preferences say. A developer may be root, without one.
if (app.isPackaged) app.enableSandbox();

const line = readCommandLine(app.commandLine, app.isPackaged);
const log = fileLog(app.getPath('userData'), () => Date.now());
endOnError(log, (code) => app.exit(code));

if (line.refused !== undefined) {
  app.commandLine.removeSwitch(line.refused);
  log.error('a switch that no kiosk has', { switch: line.refused });
  void log.end().then(() => app.exit(1));
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start);
} else {
  // The kiosk runs already and comes to the front by the lock; or the lock cannot be had on this disk, and
  // a supervisor must go on trying.
  log.error('the app runs already, or its folder cannot be written to');
  void log.end().then(() => app.exit(line.supervised ? START_AGAIN : 0));
}

async function start(): Promise<void> {
  log.info('the app starts', { version: app.getVersion(), electron: process.versions.electron });
  const told = (what: string, more?: Record<string, unknown>) => log.error(what, more);
  const steady = () => performance.now();
  const after = (ms: number, then: () => void) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  };
  const fetch = (address: string, init: RequestInit) => net.fetch(address, init);

  const files = machineFiles(app.getPath('userData'), (name) =>
    told('a file of the machine was damaged', { name }),
  );
  let settings = await files.settings.read();
  const server = () => settings?.server;

  // privacy: a partition without `persist:` is in memory, and nothing of it reaches the disk
  const pages = session.fromPartition('kiosk', { cache: false });
  servePages(pages.protocol, {
    folder: path.join(app.getAppPath(), 'dist', 'renderer'),
    server,
    jobs: jobsFiles(path.join(app.getPath('userData'), 'jobs'), { fetch, server }),
  });
  refusePermissions(pages, (permission, why) =>
    told('a permission was refused', { permission, why }),
  );
  closeNetwork(pages, server, (url) => told('an address was asked for', { url }));
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, (what, url) => told('a page tried to go away', { by: what, url }));
  });

  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  const preferences = (bridge: 'preload' | 'paper-preload') =>
    pagePreferences({
      preload: path.join(app.getAppPath(), 'dist', 'electron', `${bridge}.cjs`),
      session: pages,
      devTools: line.windowed,
    });
  const kiosk = openKioskWindow(preferences('preload'), line.windowed);
  const contents = kiosk.window.webContents;
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  let ending = false;
  const end = (again: boolean) => {
    ending = true;
    kiosk.letGo();
    if (again && !line.supervised) app.relaunch();
    void log.end().then(() => app.exit(again && line.supervised ? START_AGAIN : 0));
  };
  // Asked to end by the system: a service that is stopped, a machine that shuts down. Only a steward's
  // leave is an end that a supervisor leaves at that.
  app.on('before-quit', (event) => {
    if (ending) return;
    event.preventDefault();
    end(line.supervised);
  });

  const printers = () => contents.getPrintersAsync();
  const printer = createShellPrinter({
    open: paperOpener({
      createWindow: (options) => new BrowserWindow(options),
      webPreferences: preferences('paper-preload'),
      timer: systemTimer,
    }),
    timer: systemTimer,
    settings: () => settings,
    device: (name) =>
      line.printFolder === undefined
        ? systemPrinter({ listPrinters: printers, timer: systemTimer }, name)
        : pdfPrinter(line.printFolder),
    failed: (why) => told('no paper came', { why }),
  });

  /** From its beginning, with nothing of a visit before. A load that fails is told of, and tried again. */
  async function load(): Promise<void> {
    printer.cancelWaiting();
    await clearSession(pages, contents);
    await pages.setProxy(onlyServer(server()));
    await contents.loadURL(KIOSK_PAGE).catch(() => undefined);
  }

  const pin = exitPin(files.exitPin);
  const steward = stewardDesk({
    async isThere() {
      const address = server();
      return address !== undefined && (await findServer(fetch, address)) !== null;
    },
    ask(code, given) {
      const address = server();
      if (address === undefined) return Promise.resolve({ says: 'away' });
      return askServer(fetch, address, { code, pin: given });
    },
    pin,
    lock: pinLock(files.lock, () => Date.now()),
    steady,
  });
  const trusted = { id: contents.id, home: KIOSK_PAGE };
  handleShell(
    {
      ipc: ipcMain,
      trusted: () => trusted,
      refused: (channel, why) => told('a message was refused', { channel, why }),
    },
    shellDesk({
      version: app.getVersion(),
      files,
      kept: keptBook(files.kept),
      exitPin: pin,
      steward,
      findServer: (address) => findServer(fetch, address),
      printing: { ...printer, printers: () => printers().then(machinePrinters) },
      machine: {
        clearSession: () => clearSession(pages, contents),
        startPageAnew() {
          void files.settings.read().then((changed) => {
            settings = changed;
            return load();
          });
        },
        quit: () => end(false),
        restart: () => end(true),
      },
    }),
  );

  const beat = keepAlive(contents, {
    home: KIOSK_PAGE,
    backoff: backoff(PATIENCE),
    steady,
    after,
    load: () => void load(),
    relaunch: () => end(true),
    told,
  });
  contents.on('console-message', (event, ...rest: unknown[]) => {
    const error = pageError(event, rest[0], rest[1]);
    if (error !== undefined) told('the page met an error', { error });
  });
  let up = false;
  contents.on('did-start-loading', () => {
    up = false;
    steward.signOut();
  });
  ipcMain.on(PULSE_CHANNEL, (event) => {
    if (!isTrustedSender(event, trusted)) return;
    beat();
    if (!up) log.info('the page is up');
    up = true;
  });
  // Chromium starts its own helpers anew; one that does not stay is beyond it.
  const helpers = backoff(PATIENCE);
  app.on('child-process-gone', (_event, { type, reason }) => {
    told('a process of the app is gone', { type, reason });
    if (helpers.failed(steady()) === undefined) end(true);
  });
  app.on('second-instance', () => kiosk.window.focus());
  // A page can close its own window: the app then starts anew.
  app.on('window-all-closed', () => {
    if (!ending) end(true);
  });
  await load();
}
