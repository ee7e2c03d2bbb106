import { defineConfig } from 'vitest/config';

import { LongestFirst } from './e2e/longest-first.js';

/** They change what a whole process shares: the page's address, its words; or they are long and start servers. */
const APART = ['e2e/**/*.test.ts', 'renderer/shared/i18n/long-words.test.ts'];

// `*.test.ts` is Vitest's, `*.spec.ts` (only in e2e/) is Playwright's.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: APART,
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{server,renderer,electron,locales,.oxlint}/**/*.test.{ts,tsx}'],
          exclude: APART,
          // Most tests are of pure functions: a world of its own for each file takes longer than they do.
          isolate: false,
        },
      },
    ],
    environment: 'node',
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    sequence: { sequencer: LongestFirst },
    // both cores of a small machine: the default leaves one to the watching terminal
    maxWorkers: '100%',
    // a limit against hanging, not a measure of speed: a small machine may be busy with other things
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
