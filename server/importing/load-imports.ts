import type { Harvest } from '#protocol/jobs/harvest.js';

import type { Imported } from '../application/jobs/compose-parts.js';
import type { KeptSource } from '../application/jobs/current.js';
import { inOrder } from '../application/jobs/current.js';
import type { JobParts } from './run-job.js';

/** The harvests of some sources. */
export interface Loaded {
  /** In the order in which they are composed. */
  readonly imports: readonly Imported[];
  /** Ids of imports whose harvest is missing or damaged. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads the harvests; one that cannot be read is told.
 * @param fresh the one that is still in memory
 */
export async function loadImports(
  sources: readonly KeptSource[],
  fresh: Pick<Imported, 'importId' | 'harvest'> | undefined,
  { library, problem }: Pick<JobParts, 'library' | 'problem'>,
): Promise<Loaded> {
  const imports: Imported[] = [];
  const unreadable = new Set<string>();
  for (const { importId, date, format } of inOrder(sources)) {
    const harvest =
      importId === fresh?.importId ? fresh.harvest : await library.readHarvest(importId);
    if (isHarvest(harvest, format)) {
      imports.push({ importId, date, harvest });
      continue;
    }
    unreadable.add(importId);
    problem(`harvests/${importId}.json.gz`, 'it is missing or damaged: import it again');
  }
  return { imports, unreadable };
}

/** Written by ourselves and protected by gzip's checksum: its format is enough to know it by. */
function isHarvest(read: unknown, format: KeptSource['format']): read is Harvest {
  return typeof read === 'object' && read !== null && 'format' in read && read.format === format;
}
