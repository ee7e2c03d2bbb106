import { defineConfig, type ReporterDescription } from '@playwright/test';

import { launchOptions } from './browser.js';

const inCi = process.env['CI'] !== undefined;
const reporters: ReporterDescription[] = [['list'], ['./electron/not-run.ts']];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  reporter: inCi
    ? [...reporters, ['json', { outputFile: '../test-results/playwright.json' }]]
    : reporters,
  // twice the cores of a small machine: a test waits more than it works
  workers: 4,
  // The machine of CI is shared with others: once more, and the closing lines name it as one to mend.
  retries: inCi ? 1 : 0,
  forbidOnly: inCi,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: launchOptions(),
    // Taking a trace of every test costs an eighth of the run: `--trace on` where one is wanted.
    screenshot: 'only-on-failure',
  },
  projects: [
    // one at a time: they share a screen
    { name: 'kiosk-app', testDir: './electron', workers: 1 },
    { name: 'browser', testIgnore: 'electron/**' },
  ],
});
