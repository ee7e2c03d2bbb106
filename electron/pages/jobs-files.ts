import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Fetch } from '../server/find-server.js';
import { replaceFile } from '../settings/replace-file.js';

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
      (name) => name.startsWith(`${kind}-`) && !name.endsWith('.new'),
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
      return response.ok ? await bodyOf(response) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns undefined where it is not here, or not as it was kept */
  async function kept(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const file = new Uint8Array(await readFile(path.join(folder, name)));
      const body = file.slice(SUM_BYTES);
      return sumOf(body).equals(file.subarray(0, SUM_BYTES)) ? body : undefined;
    } catch {
      return undefined;
    }
  }

  /** What stood there before goes once the new one is there. */
  async function keep(name: string, kind: string, body: Uint8Array): Promise<void> {
    await replaceFile(path.join(folder, name), Buffer.concat([sumOf(body), body]));
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
      const here = await kept(asked);
      if (here !== undefined) return here;
      const body = await fetched(asked);
      // a disk that is full leaves the visitor the directory all the same
      if (body !== undefined) await keep(asked, kind, body).catch(() => undefined);
      return body;
    },
  };
}

/** @returns undefined where it is larger than anything we ask for */
async function bodyOf(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.byteLength;
    if (length > LARGEST) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Of SHA-256; stands before what is kept, so that what a power cut left is known for what it is. */
const SUM_BYTES = 32;

function sumOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
