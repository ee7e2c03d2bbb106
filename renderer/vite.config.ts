import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { precompressed } from './precompressed-plugin.js';

const here = fileURLToPath(new URL('.', import.meta.url));

const { version } = JSON.parse(readFileSync(`${here}../package.json`, 'utf8')) as {
  version: string;
};

/**
 * One entry per audience: dist/renderer/<page>/index.html, shared files under assets/. The kiosk shares
 * none (vite.kiosk.config.ts), nor do the pages of visitors' phones (vite.phone.config.ts).
 */
const PAGES = ['display', 'advisor', 'steward', 'office', 'home', 'gallery', 'paper'];

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), precompressed()],
  define: { PAGE_VERSION: JSON.stringify(version) },
  // `npm run dev`: pages from their sources at /kiosk/, /display/ …, beside a running server
  server: {
    proxy: {
      '/socket.io': { target: `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`, ws: true },
    },
  },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // Tablets that are a few years old.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, `${here}${page}/index.html`])),
    },
  },
});
