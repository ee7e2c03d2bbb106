import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { DocumentStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';

/**
 * Writes a document that is about to become true.
 * @returns `storage-unavailable` where it cannot be kept: then nothing has changed
 */
export async function keep<T>(
  store: DocumentStore<T>,
  document: T,
): Promise<Result<Record<string, never>>> {
  try {
    await store.write(document);
    return ok({});
  } catch (error) {
    if (error instanceof StorageUnavailable) return refuse('storage-unavailable');
    throw error;
  }
}
