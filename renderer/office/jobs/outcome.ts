import type { JobsLibrary, LibrarySource } from '#protocol/jobs/library.js';

/** How the last attempt ended, where somebody wants to know. */
export type Outcome =
  | { readonly kind: 'fault'; readonly fault: NonNullable<JobsLibrary['lastFault']> }
  | { readonly kind: 'done'; readonly source: LibrarySource };

/**
 * A fault stands until something was imported after it. A success is told to whoever waited for it.
 * @param before the imports that were there when this page started one; absent where it did not
 */
export function outcomeOf(
  library: Pick<JobsLibrary, 'sources' | 'lastFault'>,
  before: ReadonlySet<string> | undefined,
): Outcome | undefined {
  const { sources, lastFault: fault } = library;
  const newest = sources.reduce(
    (latest, { importedAt }) => Math.max(latest, importedAt),
    -Infinity,
  );
  if (fault !== undefined && fault.at > newest) return { kind: 'fault', fault };
  const source = before && sources.find(({ importId }) => !before.has(importId));
  return source && { kind: 'done', source };
}
