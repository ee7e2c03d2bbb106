import type { Kept, KeptAnswer, KeptChange } from '#protocol/shell.js';
import type { KeptFile } from './machine-files.js';
import type { JsonFile } from './json-file.js';

export interface KeptBook {
  read(): Promise<Kept>;
  /** Changes what was read, unless it has changed since; see `Shell.keep`. */
  change(change: KeptChange): Promise<KeptAnswer>;
  /** As if nothing had ever been kept: it belonged to another server. */
  forget(): Promise<void>;
}

/** What the page keeps beyond its own life, as it gave it. One change at a time. */
export function keptBook(file: JsonFile<KeptFile>): KeptBook {
  let current: Kept | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(act: () => Promise<R>): Promise<R> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  const load = async (): Promise<Kept> => {
    current ??= (await file.read()) ?? NOTHING;
    return current;
  };
  return {
    read: () => inTurn(load),
    change: ({ from, text }) =>
      inTurn(async () => {
        const kept = await load();
        if (kept.revision !== from) return { ok: false, kept };
        const next = { revision: from + 1, text };
        await file.write(next);
        current = next;
        return { ok: true, revision: next.revision };
      }),
    forget: () =>
      inTurn(async () => {
        await file.remove();
        current = NOTHING;
      }),
  };
}

const NOTHING: Kept = { revision: 0, text: null };
