import type { BackupFacts } from '#protocol/keeping.js';

import type { Manifest } from './manifest.js';

const DAY = /^statistics\/\d{4}\/(\d{4}-\d{2}-\d{2})\.json$/;

/** What a copy is, by its manifest and what was found damaged. */
export function factsOf(
  { madeAt, version, files, leftOut }: Manifest,
  damaged: readonly string[],
): BackupFacts {
  const days = files.flatMap(({ path }) => DAY.exec(path)?.[1] ?? []).toSorted();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  return {
    madeAt,
    version,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    days: days.length,
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
    damaged,
    leftOut,
  };
}
