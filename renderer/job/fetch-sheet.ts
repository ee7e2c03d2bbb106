import type { PhoneSheet } from '#protocol/jobs/directory.js';

/**
 * unknown      this directory has no such occupation
 * none         the server has no directory yet
 * unreachable  nobody answers, or not now
 */
export type FoundSheet =
  | { readonly status: 'ready'; readonly sheet: PhoneSheet }
  | { readonly status: 'unknown' | 'none' | 'unreachable' };

/** What is needed of a browser's `fetch`. */
export type Get = (
  path: string,
  options?: { readonly cache: 'no-cache' },
) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/**
 * One occupation of the directory of today. Between the two questions the directory may become another: then
 * it is asked for once more.
 */
export async function fetchSheet(id: string, get: Get): Promise<FoundSheet> {
  try {
    let directory = await currentDirectory(get);
    for (;;) {
      if (directory === '') return { status: 'none' };
      const response = await get(`/jobs/${directory}/${id}.json`);
      // Written and checked by the server.
      if (response.ok) return { status: 'ready', sheet: (await response.json()) as PhoneSheet };
      if (response.status !== 404) return { status: 'unreachable' };
      const before = directory;
      directory = await currentDirectory(get);
      if (directory === before) return { status: 'unknown' };
    }
  } catch {
    return { status: 'unreachable' };
  }
}

/** @returns '' where there is none @throws where nobody answers */
async function currentDirectory(get: Get): Promise<string> {
  const response = await get('/jobs/current.json', { cache: 'no-cache' });
  if (response.status === 404) return '';
  if (!response.ok) throw new Error(`status ${response.status}`);
  return ((await response.json()) as { readonly directory: string }).directory;
}
