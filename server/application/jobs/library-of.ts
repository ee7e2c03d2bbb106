import type { JobsLibrary, LibrarySource } from '#protocol/jobs/library.js';

import type { CurrentJobs, KeptSource } from './current.js';

/** What the office sees, out of what counts now and what only this process knows. */
export function libraryOf(
  { made, sources }: CurrentJobs,
  now: Pick<JobsLibrary, 'feeds' | 'nothingFound'> & {
    readonly running: JobsLibrary['running'] | undefined;
    readonly lastFault: JobsLibrary['lastFault'] | undefined;
  },
): JobsLibrary {
  const { running, lastFault, feeds, nothingFound } = now;
  return {
    sources: sources.toSorted((a, b) => b.importedAt - a.importedAt).map(librarySource),
    occupations: made?.occupations ?? 0,
    builtIn: made?.written ?? 0,
    offers: made?.offers ?? 0,
    bytes: made?.bytes ?? 0,
    ...(running !== undefined && { running }),
    ...(lastFault !== undefined && { lastFault }),
    feeds,
    nothingFound,
  };
}

/** @returns the source as people see it; the way it came by is of no use to them */
export function librarySource(source: KeptSource): LibrarySource {
  const { importId, format, from, importedAt, records, unmatched, leftOut } = source;
  const { problems, before, unreadable } = source;
  return {
    importId,
    format,
    from,
    importedAt,
    records,
    ...(unmatched !== undefined && { unmatched }),
    leftOut,
    ...(unreadable !== undefined && { unreadable }),
    problems: problems.map(({ file, row, reason, what }) => ({
      file,
      reason,
      ...(row !== undefined && { row }),
      ...(what !== undefined && { what }),
    })),
    ...(before !== undefined && { before: { importedAt: before.importedAt } }),
  };
}
