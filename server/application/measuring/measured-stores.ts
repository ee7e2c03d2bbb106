import type { DocumentStore, SnapshotStore } from '../ports.js';
import type { Measures } from './measures.js';

/** The document, telling whenever it could not be written or removed. */
export function measuredDocument<T>(
  store: DocumentStore<T>,
  measures: Pick<Measures, 'documentFailed'>,
): DocumentStore<T> {
  return {
    read: () => store.read(),
    write: (value) => orTell(() => store.write(value), measures),
    remove: () => orTell(() => store.remove(), measures),
  };
}

/** The snapshot, telling of when the one is that is kept; one that could not be written counts as a document. */
export function measuredSnapshots(
  store: SnapshotStore,
  measures: Pick<Measures, 'documentFailed' | 'snapshotKept'>,
): SnapshotStore {
  return {
    async read() {
      const snapshot = await store.read();
      measures.snapshotKept(snapshot?.at);
      return snapshot;
    },
    async write(snapshot) {
      await orTell(() => store.write(snapshot), measures);
      measures.snapshotKept(snapshot.at);
    },
    async remove() {
      await orTell(() => store.remove(), measures);
      measures.snapshotKept(undefined);
    },
  };
}

async function orTell(
  work: () => Promise<void>,
  { documentFailed }: Pick<Measures, 'documentFailed'>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    documentFailed();
    throw error;
  }
}
