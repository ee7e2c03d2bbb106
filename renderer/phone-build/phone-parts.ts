import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

import { sourcesOf, usedDrawings, usedTexts } from './only-used.js';

/** What stands for a module that every other page has: 6 kB where React is 60, the core of `qrcode` alone. */
export const LIGHTER = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^qrcode$/, replacement: 'qrcode/lib/core/qrcode.js' },
];

const TEXTS = '/shared/i18n/texts.ts';
const PLAIN_TEXTS = 'shared/i18n/plain-texts.ts';
const DRAWINGS = '/shared/ui/pictogram/drawings.ts';
const LOCALE = /\/locales\/\w+\/[\w-]+\.json$/;
const BASE = '/shared/ui/base.css';
const FONT = /^@import '@fontsource\/[^']+';\n/gm;

/** Pages connect by WebSocket alone (wire.ts): the other ways to travel stay out. */
const TRANSPORTS: Readonly<Record<string, string>> = {
  'transports/index.js':
    "import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n",
  'transports/polling-fetch.js': 'export const Fetch = undefined;\n',
  'transports/polling-xhr.js': 'export const XHR = undefined;\n',
  'transports/polling-xhr.node.js': 'export const XHR = undefined;\n',
  'transports/webtransport.js': 'export const WT = undefined;\n',
};
const ENGINE = /\/engine\.io-client\/build\/esm\/(transports\/[\w.-]+)$/;

/**
 * Smaller parts in the place of those that every other page has (docs/decisions/phone-weight.md).
 * @param root absolute, of the pages' sources, with `/` at its end
 * @param page its folder
 */
export function phoneParts(root: string, page: string): Plugin {
  const sources = sourcesOf(`${root}${page}/main.tsx`);
  return {
    name: 'phone-parts',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/texts.js') || importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id.endsWith(TEXTS) === true ? `${root}${PLAIN_TEXTS}` : null;
    },
    load(id) {
      if (LOCALE.test(id)) return usedTexts(readFileSync(id, 'utf8'), sources);
      if (id.endsWith(DRAWINGS)) return usedDrawings(readFileSync(id, 'utf8'), sources);
      return TRANSPORTS[ENGINE.exec(id)?.[1] ?? ''];
    },
    transform(code, id) {
      // The phone has a typeface of its own; ours is 35 kB.
      return id.endsWith(BASE) ? code.replaceAll(FONT, '') : undefined;
    },
  };
}
