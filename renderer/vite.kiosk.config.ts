import { fileURLToPath } from 'node:url';

import { defineConfig, mergeConfig } from 'vite';

import { kioskWorker } from './kiosk-worker-plugin.js';
import pages from './vite.config.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The kiosk, built after the other pages and by itself: its first screen comes in a handful of files,
 * where parts shared with other pages would make it twenty-five. A slow tablet feels each.
 */
export default mergeConfig(
  {
    ...pages,
    build: { ...pages.build, rolldownOptions: { input: { kiosk: `${here}kiosk/index.html` } } },
  },
  defineConfig({
    plugins: [kioskWorker(here)],
    build: { emptyOutDir: false },
  }),
);
