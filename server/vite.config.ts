import { defineConfig } from 'vite';

// The server as plain JavaScript for Node 20: ours bundled, npm packages left in node_modules.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
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
        'cli/import': 'server/cli/import.ts',
        'cli/repair': 'server/cli/repair.ts',
        'cli/simulate': 'server/cli/simulate.ts',
      },
      // shared chunks lie beside main.js
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
