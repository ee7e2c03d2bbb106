import { openDB } from 'idb';

/** Where the files of the directory come from, newest first, and where they stay for when nobody answers. */
export interface KeptFiles {
  /**
   * The file of that name; without the server the one that was kept before it, whatever its name.
   * @returns undefined where there is none at all
   */
  load(kind: FileKind, hash: string): Promise<LoadedFile | undefined>;
  /**
   * That very file from the server, kept from then on.
   * @returns undefined where the server has none, or is away
   */
  fetch(kind: FileKind, hash: string): Promise<LoadedFile | undefined>;
  /** What is kept of a kind could not be read: it is asked for anew. */
  forget(kind: FileKind): Promise<void>;
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
export function keptFiles(get: (path: string) => Promise<Response>): KeptFiles {
  const store = openStore();
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
      const response = await get(`/jobs/${kind}-${hash}.${kind === 'index' ? 'bin' : 'json'}`);
      if (!response.ok) return undefined;
      return kind === 'index'
        ? new Uint8Array(await response.arrayBuffer())
        : await response.json();
    } catch {
      return undefined;
    }
  }

  async function fetchAndKeep(kind: FileKind, hash: string): Promise<LoadedFile | undefined> {
    const content = await fetched(kind, hash);
    if (content === undefined) return undefined;
    const file: KeptFile = { hash, content };
    await store.then((db) => db.put('files', file, kind)).catch(() => undefined);
    return file;
  }

  return {
    async load(kind, hash) {
      const before = await kept(kind);
      if (before?.hash === hash) return before;
      const file = (await fetchAndKeep(kind, hash)) ?? before;
      if (file !== undefined) return file;
      // the kiosk app keeps files itself, and has its newest under this name
      const last = await fetched(kind, 'kept');
      return last === undefined ? undefined : { hash: 'kept', content: last };
    },
    fetch: fetchAndKeep,
    forget: async (kind) => store.then((db) => db.delete('files', kind)).catch(() => undefined),
  };
}

/** Rejects where a browser has none, or forbids it: some do so by throwing. */
async function openStore() {
  return openDB('jobs', 1, { upgrade: (db) => void db.createObjectStore('files') });
}
