import type { CollectParts } from './collect.js';
import { collect } from './collect.js';
import type { Manifest } from './manifest.js';
import { writeBackup } from './write-backup.js';

/**
 * A copy as a zip. What could not be read is not in it, and its manifest says so.
 * @throws StorageUnavailable where what it must not lack cannot be read, and what reading a file throws: the
 *   zip is then without an end, and no copy
 */
export function makeCopy(
  given: CollectParts,
  made: Pick<Manifest, 'madeAt' | 'version'>,
): AsyncGenerator<Uint8Array> {
  const leftOut: string[] = [];
  const entries = collect({
    ...given,
    onProblem(problem) {
      leftOut.push(problem.file);
      given.onProblem(problem);
    },
  });
  return writeBackup(entries, { ...made, kind: given.kind, leftOut });
}

/**
 * Looks whether what a copy must not lack can be read, before any of it is given away.
 * @throws StorageUnavailable, and what reading a file throws
 */
export async function readIrreplaceable(given: CollectParts): Promise<void> {
  const parts = given.parts.filter(({ irreplaceable }) => irreplaceable === true);
  for await (const { content } of collect({ ...given, parts })) void content;
}
