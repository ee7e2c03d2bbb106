import { defineConfig } from 'vitest/config';

// `*.test.ts` is Vitest's, `*.spec.ts` (only in e2e/) is Playwright's.
export default defineConfig({
  test: {
    include: ['{server,renderer,electron,e2e,locales,.oxlint}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // both cores of a small machine: the default leaves one to the watching terminal
    maxWorkers: '100%',
    // a limit against hanging, not a measure of speed: a small machine may be busy with other things
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
