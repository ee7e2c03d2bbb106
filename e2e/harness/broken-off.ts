import { rmSync } from 'node:fs';

const folders = new Set<string>();

/** A run that is broken off ends as every run does: what it has started and made for itself goes with it. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
}

/** A folder that does not outlive this process, however that ends. @returns the folder */
export function goesWithUs(folder: string): string {
  // A server that was killed a moment ago may still be writing its last file.
  if (folders.size === 0) process.once('exit', removeAll);
  folders.add(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
