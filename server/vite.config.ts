import { defineConfig } from 'vite';

// The server as plain JavaScript for Node 20, npm packages too: finding and reading them one by one takes
// almost half of the time of a start.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist/server',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        'import-process': 'server/import-process.ts',
        'export-worker': 'server/export-worker.ts',
        'cli/export': 'server/cli/export.ts',
        'cli/backup': 'server/cli/backup.ts',
        'cli/import': 'server/cli/import.ts',
        'cli/new-pin': 'server/cli/new-pin.ts',
        'cli/repair': 'server/cli/repair.ts',
        'cli/restore': 'server/cli/restore.ts',
        'cli/standby': 'server/cli/standby.ts',
        'cli/simulate': 'server/cli/simulate.ts',
      },
      // ws looks for faster ways that nobody installs; a PDF's writer is read when somebody wants one
      external: ['bufferutil', 'utf-8-validate', 'pdfkit'],
      // shared chunks lie beside main.js
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
