import { applyPatch } from '#protocol/merge-patch.js';
import type { JsonObject } from '#protocol/merge-patch.js';
import type { Refusal } from '#protocol/refusals.js';
import type { Delta, Snapshot } from '#protocol/socket.js';

/**
 * What a page knows of its view.
 *
 * connecting  nothing has come yet
 * live        the view is what the server shows now
 * lost        the connection is gone; `view` is the last one known and may be wrong by now
 * refused     the server has said no, and will not be asked again by this connection
 */
export type LiveState<V> =
  | { readonly status: 'connecting' }
  | { readonly status: 'live'; readonly view: V }
  | { readonly status: 'lost'; readonly view?: V }
  | { readonly status: 'refused'; readonly refusal: Refusal };

export interface ViewStore<V> {
  getState(): LiveState<V>;
  subscribe(listener: () => void): () => void;
  snapshot(snapshot: Snapshot): void;
  /** @returns whether the change fitted; if not, only a new snapshot helps */
  delta(delta: Delta): boolean;
  lost(): void;
  refused(refusal: Refusal): void;
}

/** The view as of the last snapshot and the changes since; each state is a new object. */
export function createViewStore<V extends object>(): ViewStore<V> {
  const listeners = new Set<() => void>();
  let state: LiveState<V> = { status: 'connecting' };
  let version: number | undefined;

  function become(next: LiveState<V>): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot(snapshot) {
      version = snapshot.version;
      // The server sends each audience its own view; the handshake said which one this page is.
      become({ status: 'live', view: snapshot.view as unknown as V });
    },
    delta(delta) {
      if (state.status !== 'live' || delta.base !== version) return false;
      version = delta.version;
      const view = applyPatch(state.view as unknown as JsonObject, delta.patch) as unknown as V;
      become({ status: 'live', view });
      return true;
    },
    lost() {
      version = undefined;
      if (state.status === 'live') become({ status: 'lost', view: state.view });
      else if (state.status === 'connecting') become({ status: 'lost' });
    },
    refused(refusal) {
      version = undefined;
      become({ status: 'refused', refusal });
    },
  };
}
