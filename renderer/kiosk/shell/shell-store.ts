import type { KioskView } from '#protocol/views.js';
import type { Kept as KeptText, Shell, ShellStart } from '#protocol/shell.js';

import { pageVersion } from '../../shared/app/version.js';
import { nothingKept } from '../offline/kept.js';
import type { Kept, Step } from '../offline/kept.js';
import type { KeptStore } from '../offline/kept-store.js';
import { keptFrom } from './kept-text.js';

/**
 * How often one change is made anew because another page was faster. One page at a time is the rule;
 * two that both change all the time take turns, so this is never reached by bad luck.
 */
const MOST_TRIES = 50;

/**
 * Keeps it in files of the shell. A change is made from what this page knows and kept only if nothing
 * else has changed meanwhile, else made anew from what is there now: what its file locks are to a
 * database, its revisions are here.
 * @param damaged told when what is kept cannot be read: it then counts as nothing kept
 */
export function shellStore(
  shell: Pick<Shell, 'keep' | 'keepView'>,
  start: Pick<ShellStart, 'kept' | 'view'>,
  damaged: () => void,
): KeptStore {
  let known = read(start.kept);
  let view = start.view;
  let last: Promise<unknown> = Promise.resolve();

  function read({ revision, text }: KeptText): { readonly revision: number; readonly kept: Kept } {
    if (text === null) return { revision, kept: nothingKept };
    const kept = keptFrom(text);
    if (kept === undefined) damaged();
    return { revision, kept: kept ?? nothingKept };
  }

  async function change<T>(step: (kept: Kept) => Step<T>): Promise<T> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { kept, result } = step(known.kept);
      const answer = await shell.keep({ from: known.revision, text: JSON.stringify(kept) });
      if (answer.ok) {
        known = { revision: answer.revision, kept };
        return result;
      }
      known = read(answer.kept);
    }
    throw new Error('another page changes what is kept all the time');
  }

  return {
    // One after another: two of this page would only overtake each other.
    change(step) {
      const done = last.then(() => change(step));
      last = done.catch(() => undefined);
      return done;
    },
    read: () => last.then(() => known.kept),
    readView: () => Promise.resolve(view === null ? undefined : viewFrom(view)),
    async keepView(next) {
      const text = JSON.stringify({ version: pageVersion, view: next });
      await shell.keepView(text);
      view = text;
    },
  };
}

/**
 * The last view is thrown away where it cannot be read, and where a page of another version kept it, for
 * that might crash this one: the server has a better one.
 */
function viewFrom(text: string): KioskView | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isObject(kept) || kept['version'] !== pageVersion) return undefined;
    const { view } = kept;
    return isObject(view) && isObject(view['settings'])
      ? (view as unknown as KioskView)
      : undefined;
  } catch {
    return undefined;
  }
}

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}
