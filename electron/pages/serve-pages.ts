import { readFile } from 'node:fs/promises';

import type { CustomScheme, Protocol } from 'electron';

import { SHELL_ORIGIN } from '#protocol/shell.js';
import type { JobsFiles } from './jobs-files.js';
import { pageFile } from './page-files.js';
import { pageHeaders } from './page-policy.js';

const SCHEME = new URL(SHELL_ORIGIN).protocol.slice(0, -1);
const HOST = new URL(SHELL_ORIGIN).host;

/** security: our own scheme instead of `file://`, with the rights of a website and no others. */
export const PAGE_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export const KIOSK_PAGE = `${SHELL_ORIGIN}/kiosk`;

export interface ServedPages {
  /** Absolute, of the built pages. */
  readonly folder: string;
  /** Origin of the server, as set now. */
  server(): string | undefined;
  readonly jobs: JobsFiles;
}

/** Answers `app://kiosk/…` from the app's own files and the kept jobs directory, and nothing else. */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: ServedPages): void {
  protocol.handle(SCHEME, (request) => answer(request, pages));
}

async function answer(request: Request, pages: ServedPages): Promise<Response> {
  const url = new URL(request.url);
  const own = request.method === 'GET' && url.host === HOST;
  const file = own ? pageFile(url, pages.folder) : undefined;
  const headers = pageHeaders(pages.server());
  if (file === undefined) {
    const jobs = own ? await pages.jobs.read(url.pathname) : undefined;
    return jobs === undefined
      ? new Response('404\n', { status: 404, headers })
      : new Response(jobs, { headers: { ...headers, 'content-type': 'application/octet-stream' } });
  }
  try {
    const body = new Uint8Array(await readFile(file.path));
    return new Response(body, { headers: { ...headers, 'content-type': file.type } });
  } catch {
    return new Response('404\n', { status: 404, headers });
  }
}
