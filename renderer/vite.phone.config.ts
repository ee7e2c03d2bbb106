import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { build, defineConfig } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

import { LIGHTER, phoneParts } from './phone-build/phone-parts.js';
import { precompressed } from './precompressed-plugin.js';
import pages from './vite.config.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * What visitors open on their own phones, and pay for. Each is built by itself: nobody opens all of them, and
 * a file shared by two would hold what only the other needs.
 */
const [first, ...others] = ['ticket', 'booking', 'job'] as const;

export default defineConfig({ ...phonePage(first), plugins: [...pluginsOf(first), together()] });

function phonePage(page: string): InlineConfig {
  return {
    ...pages,
    configFile: false,
    plugins: pluginsOf(page),
    resolve: { alias: LIGHTER },
    build: {
      ...pages.build,
      emptyOutDir: false,
      rolldownOptions: { input: { [page]: `${here}${page}/index.html` } },
    },
  };
}

function pluginsOf(page: string): Plugin[] {
  return [...react(), phoneParts(here, page), precompressed()];
}

function together(): Plugin {
  return {
    name: 'other-phone-pages',
    apply: 'build',
    async writeBundle({ dir }) {
      for (const page of others) {
        const config = phonePage(page);
        await build({
          ...config,
          logLevel: 'warn',
          build: { ...config.build, ...(dir && { outDir: dir }) },
        });
      }
    },
  };
}
