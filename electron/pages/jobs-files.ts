import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Fetch } from '../server/find-server.js';

/** Files that change with what is in them: their names carry its hash. */
const NAME =
  /^\/jobs\/(?:(directory|offers)-([a-f0-9]{16,64}|kept)\.json|(index)-([a-f0-9]{16,64}|kept)\.bin)$/;
/** More than any centre's directory, bytes. */
const LARGEST = 64 * 1024 * 1024;
/** How long the server may take, ms. */
const AT_MOST = 60_000;

export interface JobsFiles {
  /**
   * The jobs directory, its index or its offers by path, from this machine's disk, else from the server, and
   * then kept. `/jobs/directory-kept.json` is the newest one here, whatever the server has since;
   * `/jobs/index-kept.bin` is that one's index.
   * @returns undefined where the path is none of them or there is none to be had
   */
  read(pathname: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/**
 * @param folder absolute, of this machine alone; holds the files of today and nothing of a visitor
 * @param around.server origin of the server, as set now
 */
export function jobsFiles(
  folder: string,
  around: { readonly fetch: Fetch; server(): string | undefined },
): JobsFiles {
  /** @returns the hash of the newest file of that kind */
  async function newest(kind: string): Promise<string | undefined> {
    const names = (await readdir(folder).catch(() => [])).filter(
      (name) => name.startsWith(`${kind}-`) && !name.endsWith('.tmp'),
    );
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
    );
    const [latest] = dated.sort((a, b) => b.at - a.at);
    return latest && path.parse(latest.name).name.slice(kind.length + 1);
  }

  async function fetched(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const server = around.server();
    if (server === undefined) return undefined;
    try {
      const response = await around.fetch(`${server}/jobs/${name}`, {
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(AT_MOST),
      });
      if (!response.ok) return undefined;
      const body = new Uint8Array(await response.arrayBuffer());
      return body.byteLength <= LARGEST ? body : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all; what stood there before goes once the new one is there. */
  async function keep(name: string, kind: string, body: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true });
    const written = path.join(folder, `${name}.tmp`);
    await writeFile(written, body);
    await rename(written, path.join(folder, name));
    for (const other of await readdir(folder)) {
      if (other.startsWith(`${kind}-`) && other !== name) await rm(path.join(folder, other));
    }
  }

  return {
    async read(pathname) {
      const [, list, listHash, index, indexHash] = NAME.exec(pathname) ?? [];
      const kind = list ?? index;
      const given = listHash ?? indexHash;
      if (kind === undefined || given === undefined) return undefined;
      const hash = given === 'kept' ? await newest(list ?? 'directory') : given;
      if (hash === undefined) return undefined;
      const asked = `${kind}-${hash}.${list === undefined ? 'bin' : 'json'}`;
      try {
        return new Uint8Array(await readFile(path.join(folder, asked)));
      } catch {
        const body = await fetched(asked);
        // a disk that is full leaves the visitor the directory all the same
        if (body !== undefined) await keep(asked, kind, body).catch(() => undefined);
        return body;
      }
    },
  };
}
