import { rm } from 'node:fs/promises';

/** Of a server that was killed: what it had forked may outlive it by a moment, and still write there. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
