import { type TestInfo } from '@playwright/test';

import type { MachineSettings } from '#protocol/shell.js';
import { Cable } from '../harness/cable.js';
import { type Stage, test as base } from '../harness/stage.js';
import { KioskScreen } from '../harness/visitors.js';
import { type DisplayOpened, openDisplay, type ScreenShape } from './display.js';
import { electronRuntime, type Runtime } from './runtime.js';
import { ShellApp, type ShellOptions } from './shell-app.js';

/** Fetching an Electron is part of the first test's preparation, ms. */
const PREPARATION_LIMIT = 15 * 60_000;

export interface PairedKiosk {
  readonly shell: ShellApp;
  /** Its page, as visitors use it. After `shell.relaunch()`: `new KioskScreen(shell.page)`. */
  readonly kiosk: KioskScreen;
  /** Between app and server: may be cut. */
  readonly cable: Cable;
  readonly stage: Stage;
}

export interface PairedOptions extends Omit<ShellOptions, 'before'> {
  readonly settings?: Partial<MachineSettings>;
}

interface TestFixtures {
  /** Of `kioskApp`; `test.use({ shellOptions: { args: ['--windowed'] } })`. */
  readonly shellOptions: ShellOptions;
  /** Starts the app, as often as a test wants; ended after the test. */
  readonly launchShell: (options?: ShellOptions) => Promise<ShellApp>;
  /** The app as it first starts on a machine, if `shellOptions` say nothing else. */
  readonly kioskApp: ShellApp;
  /** The app on a machine that was set up before, paired, in a centre whose day is open. */
  readonly pairedKiosk: PairedKiosk;
  /** The same with more said of machine and start. */
  readonly launchPaired: (options?: PairedOptions) => Promise<PairedKiosk>;
}

interface WorkerFixtures {
  /** 1280×800 or 1080×1920; `test.use({ screenShape: 'portrait' })` at the top of a file. */
  readonly screenShape: ScreenShape;
  readonly runtime: Runtime;
  readonly display: DisplayOpened;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  screenShape: ['landscape', { option: true, scope: 'worker' }],
  shellOptions: [{}, { option: true }],

  runtime: [
    // Playwright reads what a fixture needs from its first argument
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use) => use(await electronRuntime({ again: false })),
    { scope: 'worker', timeout: PREPARATION_LIMIT },
  ],

  display: [
    async ({ screenShape }, use) => {
      const opened = await openDisplay(screenShape);
      await use(opened);
      if (opened.ok) await opened.display.close();
    },
    { scope: 'worker' },
  ],

  launchShell: async ({ runtime, display }, use, testInfo) => {
    if (!runtime.ok) return notRun(testInfo, runtime.why);
    if (!display.ok) return notRun(testInfo, display.why);
    const shells: ShellApp[] = [];
    await use(async (options) => {
      const shell = await ShellApp.launch(runtime.dist, display.display.env, options);
      shells.push(shell);
      return shell;
    });
    for (const shell of shells) {
      if (testInfo.status !== testInfo.expectedStatus) await attach(testInfo, shell);
      await shell.dispose();
    }
  },

  kioskApp: async ({ launchShell, shellOptions }, use) => {
    await use(await launchShell(shellOptions));
  },

  launchPaired: async ({ launchShell, stage }, use) => {
    const cable = await Cable.lay();
    cable.plugInto(stage.server.url);
    await use(async ({ settings, ...options } = {}) => {
      const token = await stage.pair('Kiosk');
      const before = { settings: { server: cable.url, ...settings }, token };
      const shell = await launchShell({ ...options, before });
      const kiosk = new KioskScreen(shell.page);
      // its first connection may have opened before the test could listen to it
      await shell.page.reload();
      return { shell, kiosk, cable, stage };
    });
    await cable.remove();
  },

  pairedKiosk: async ({ launchPaired }, use) => {
    await use(await launchPaired());
  },
});

/** On a developer's machine the other tests count without it; CI must not pass by leaving it out. */
function notRun(testInfo: TestInfo, why: string): void {
  if (process.env['CI'] !== undefined) throw new Error(`The kiosk app was not tested. ${why}`);
  testInfo.skip(true, why);
}

async function attach(testInfo: TestInfo, shell: ShellApp): Promise<void> {
  const contentType = 'text/plain';
  await testInfo.attach('terminal of the app', { body: shell.output, contentType });
  await testInfo.attach('log of the app', { body: await shell.log(), contentType });
  const file = testInfo.outputPath('kiosk-app.png');
  await shell.page
    .screenshot({ path: file, timeout: 5_000 })
    .then(() => testInfo.attach('window of the app', { path: file, contentType: 'image/png' }))
    // it has ended: that is what the test is about
    .catch(() => undefined);
}

export { expect } from '@playwright/test';
