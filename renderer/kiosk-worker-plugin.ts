import { createHash } from 'node:crypto';

import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { precompressed } from './precompressed-plugin.js';

const PAGE = 'kiosk/index.html';
const WORKER = 'kiosk/worker/kiosk-worker.ts';

/** One file that the kiosk needs to start without its server, as Workbox wants it told. */
export interface KioskFile {
  readonly url: string;
  /** `null` where the name itself changes with the content. */
  readonly revision: string | null;
}

/**
 * Builds the kiosk's service worker to `kiosk-worker.js`, beside the folders of the pages, with the list
 * of the kiosk's own files in it: what its page loads at once or later, and nothing of other pages.
 */
export function kioskWorker(root: string): Plugin {
  return {
    name: 'kiosk-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        plugins: [precompressed()],
        define: {
          KIOSK_FILES: JSON.stringify(kioskFiles(bundle)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          ...(dir === undefined ? {} : { outDir: dir }),
          emptyOutDir: false,
          target: 'chrome109',
          lib: { entry: `${root}${WORKER}`, formats: ['iife'], name: 'kioskWorker' },
          rolldownOptions: { output: { entryFileNames: 'kiosk-worker.js' } },
        },
      });
    },
  };
}

/** @throws where the kiosk's page is not in the bundle */
export function kioskFiles(bundle: Rolldown.OutputBundle): readonly KioskFile[] {
  const page = bundle[PAGE];
  if (page?.type !== 'asset') throw new Error(`${PAGE} was not built`);
  const html = typeof page.source === 'string' ? page.source : Buffer.from(page.source).toString();
  const names = new Set(
    // what the page names itself: entry, styles, icon
    [...html.matchAll(/"\/(assets\/[^"]+)"/g)].flatMap(([, name]) => name ?? []),
  );
  // grows while it is walked
  for (const name of names) for (const needed of neededBy(bundle[name], bundle)) names.add(needed);
  const revision = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  return [
    { url: '/kiosk', revision },
    ...[...names].toSorted().map((name) => ({ url: `/${name}`, revision: null })),
  ];
}

/** What only the app around the page needs: no browser ever asks for it. */
const OF_THE_APP = '/kiosk/shell/';

function isOfTheApp(file: Rolldown.OutputBundle[string] | undefined): boolean {
  return file?.type === 'chunk' && file.facadeModuleId?.includes(OF_THE_APP) === true;
}

/** Imports at once or later, styles, and what the styles name (fonts). */
function neededBy(
  file: Rolldown.OutputBundle[string] | undefined,
  bundle: Rolldown.OutputBundle,
): readonly string[] {
  if (file === undefined) return [];
  if (file.type === 'chunk') {
    const { importedCss, importedAssets } = file.viteMetadata ?? {};
    const styles = [...(importedCss ?? []), ...(importedAssets ?? [])];
    const later = file.dynamicImports.filter((name) => !isOfTheApp(bundle[name]));
    return [...file.imports, ...later, ...styles];
  }
  if (!file.fileName.endsWith('.css')) return [];
  const css = typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString();
  return [...css.matchAll(/url\(["']?\/(assets\/[^"')]+)/g)].flatMap(([, name]) =>
    name !== undefined && name in bundle ? name : [],
  );
}
