import path from 'node:path';

/** Pages by path, and the folder of each among the built pages. */
const PAGES: Readonly<Record<string, string>> = { '/kiosk': 'kiosk', '/paper': 'paper' };

/** What is served, by the end of its name. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.png': 'image/png',
};

export interface PageFile {
  /** Absolute. */
  readonly path: string;
  readonly type: string;
  /** Whether it is a page, not a part of one. */
  readonly page: boolean;
}

/**
 * The file that an address of the app's own stands for.
 * security: custom protocols must not serve what lies outside their folder; only names of one segment
 * are looked up, so that nothing can climb (Electron's checklist: avoid `file://`, custom protocols).
 * @param folder absolute, of the built pages
 * @returns undefined where there is none
 */
export function pageFile(url: URL, folder: string): PageFile | undefined {
  const page = PAGES[url.pathname];
  if (page !== undefined) {
    return { path: path.join(folder, page, 'index.html'), type: TYPES['.html'] ?? '', page: true };
  }
  const [, name] = /^\/assets\/([\w-][\w.-]*)$/.exec(url.pathname) ?? [];
  if (name === undefined) return undefined;
  const type = TYPES[path.extname(name).toLowerCase()];
  return type === undefined
    ? undefined
    : { path: path.join(folder, 'assets', name), type, page: false };
}
