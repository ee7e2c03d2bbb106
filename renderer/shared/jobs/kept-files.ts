import { openDB } from 'idb';

/** Where the files of the directory come from, newest first, and where they stay for when nobody answers. */
export interface KeptFiles {
  /**
   * The file of that name; without the server the one that was kept before it, whatever its name.
   * @returns undefined where there is none at all
   */
  load(kind: FileKind, hash: string): Promise<LoadedFile | undefined>;
}

/** `index` is bytes, the others are JSON. */
export type FileKind = 'directory' | 'offers' | 'index';

export interface LoadedFile {
  readonly content: unknown;
  /** Of what it is: another than was asked for where the server is away. `kept` where nobody knows. */
  readonly hash: string;
}

interface KeptFile {
  readonly hash: string;
  readonly content: unknown;
}

/** Keeps in IndexedDB, which works on plain http too; where nothing can be kept, nothing is. */
export function keptFiles(fetch: (path: string) => Promise<Response>): KeptFiles {
  const store = openDB('jobs', 1, { upgrade: (db) => void db.createObjectStore('files') });
  // without this a browser that forbids it would tell of an error that nobody waits for
  store.catch(() => undefined);

  async function kept(kind: FileKind): Promise<KeptFile | undefined> {
    try {
      return (await (await store).get('files', kind)) as KeptFile | undefined;
    } catch {
      return undefined;
    }
  }

  async function fetched(kind: FileKind, hash: string): Promise<unknown> {
    try {
      const response = await fetch(`/jobs/${kind}-${hash}.${kind === 'index' ? 'bin' : 'json'}`);
      if (!response.ok) return undefined;
      return kind === 'index'
        ? new Uint8Array(await response.arrayBuffer())
        : await response.json();
    } catch {
      return undefined;
    }
  }

  return {
    async load(kind, hash) {
      const before = await kept(kind);
      if (before?.hash === hash) return before;
      const content = await fetched(kind, hash);
      if (content !== undefined) {
        const file: KeptFile = { hash, content };
        await store.then((db) => db.put('files', file, kind)).catch(() => undefined);
        return file;
      }
      if (before !== undefined) return before;
      // the kiosk app keeps files itself, and has its newest under this name
      const last = await fetched(kind, 'kept');
      return last === undefined ? undefined : { hash: 'kept', content: last };
    },
  };
}
