import { build, defineConfig } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

const here = import.meta.dirname;

/** Preloads run in a sandbox, which reads no second file: each is built whole, by itself. */
const PRELOADS = ['preload', 'paper-preload'];

// The shell as plain JavaScript, everything bundled: the packaged app carries no node_modules.
export default defineConfig({ ...script('main'), plugins: [preloads()] });

function script(name: string): InlineConfig {
  return {
    configFile: false,
    root: here,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      // Node of the oldest Electron it runs on
      target: 'node20',
      outDir: '../dist/electron',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { [name]: `${here}/${name}.ts` },
        // ws looks for faster ways that nobody installs
        external: ['electron', 'bufferutil', 'utf-8-validate'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    async writeBundle({ dir }) {
      for (const name of PRELOADS) {
        const config = script(name);
        await build({ ...config, build: { ...config.build, ...(dir && { outDir: dir }) } });
      }
    },
  };
}
