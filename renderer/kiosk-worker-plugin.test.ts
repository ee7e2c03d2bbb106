import type { Rolldown } from 'vite';
import { expect, it } from 'vitest';

import { kioskFiles } from './kiosk-worker-plugin.js';

const asset = (fileName: string, source: string) => ({ type: 'asset', fileName, source });
const chunk = (
  fileName: string,
  needs: {
    imports?: string[];
    dynamicImports?: string[];
    css?: string[];
    assets?: string[];
    from?: string;
  } = {},
) => ({
  type: 'chunk',
  fileName,
  imports: needs.imports ?? [],
  dynamicImports: needs.dynamicImports ?? [],
  facadeModuleId: needs.from ?? null,
  viteMetadata: { importedCss: new Set(needs.css), importedAssets: new Set(needs.assets) },
});

function bundleOf(html: string): Rolldown.OutputBundle {
  const files = [
    asset('kiosk/index.html', html),
    asset('office/index.html', '<script src="/assets/office-1.js">'),
    chunk('assets/kiosk-1.js', {
      imports: ['assets/shared-1.js'],
      dynamicImports: ['assets/flow-1.js', 'assets/begin-1.js'],
    }),
    chunk('assets/shared-1.js'),
    // what names a worker by its address
    chunk('assets/flow-1.js', {
      imports: ['assets/shared-1.js'],
      css: ['assets/flow-1.css'],
      assets: ['assets/jobs-worker-1.js'],
    }),
    asset('assets/jobs-worker-1.js', ''),
    chunk('assets/begin-1.js', {
      css: ['assets/begin-1.css'],
      from: '/home/us/renderer/kiosk/shell/begin.tsx',
    }),
    asset('assets/begin-1.css', ''),
    asset(
      'assets/flow-1.css',
      'a{background:url(/assets/leaf-1.svg)}b{src:url("/assets/gone.woff")}',
    ),
    asset('assets/leaf-1.svg', '<svg/>'),
    asset('assets/kiosk-1.css', '@font-face{src:url(/assets/font-1.woff2) format("woff2")}'),
    asset('assets/font-1.woff2', ''),
    chunk('assets/office-1.js'),
  ];
  return Object.fromEntries(files.map((file) => [file.fileName, file])) as never;
}

const HTML = '<link href="/assets/kiosk-1.css"><script src="/assets/kiosk-1.js"></script>';

it('holds what the kiosk loads at once and later, down to the fonts, no other page, nothing of the app', () => {
  expect(kioskFiles(bundleOf(HTML)).map(({ url }) => url)).toEqual([
    '/kiosk',
    '/assets/flow-1.css',
    '/assets/flow-1.js',
    '/assets/font-1.woff2',
    '/assets/jobs-worker-1.js',
    '/assets/kiosk-1.css',
    '/assets/kiosk-1.js',
    '/assets/leaf-1.svg',
    '/assets/shared-1.js',
  ]);
});

it('knows a new page by its content, all else by its name', () => {
  const [page, ...others] = kioskFiles(bundleOf(HTML));
  const [same] = kioskFiles(bundleOf(HTML));
  const [other] = kioskFiles(bundleOf(`${HTML}<p>`));
  expect(page?.revision).toMatch(/^[\w-]{16}$/);
  expect(same).toEqual(page);
  expect(other?.revision).not.toBe(page?.revision);
  expect(others.every(({ revision }) => revision === null)).toBe(true);
});

it('fails a build without the kiosk', () => {
  expect(() => kioskFiles({})).toThrow('kiosk/index.html was not built');
});
