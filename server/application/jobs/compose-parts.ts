import type { Both } from '#protocol/jobs/directory.js';
import type { Harvest } from '#protocol/jobs/harvest.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import type { WrittenGroups, WrittenSheet, WrittenTitles } from '#protocol/jobs/written-sheet.js';

import type { WrittenSources } from './written-sources.js';

/** The directory that comes with the product, as it stands in `assets/jobs/`. */
export interface BuiltIn {
  readonly sheets: readonly WrittenSheet[];
  readonly titles: WrittenTitles;
  readonly groups: WrittenGroups;
  /** What is said of each source. */
  readonly sources: WrittenSources;
}

/** One import that counts. */
export interface Imported {
  readonly importId: string;
  /** The day at the centre on which it was imported, or what it brings last changed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly harvest: Harvest;
}

export type HarvestOf<F extends ImportFormat> = Extract<Harvest, { readonly format: F }>;

/** The harvest of a format of which only one counts; of several the last. */
export function theOne<F extends 'esco' | 'competent' | 'riasec' | 'isced-fields'>(
  imports: readonly Imported[],
  format: F,
): (Imported & { readonly harvest: HarvestOf<F> }) | undefined {
  return imports.findLast(
    (one): one is Imported & { readonly harvest: HarvestOf<F> } => one.harvest.format === format,
  );
}

/** In both languages, the other one standing in for one that is missing; `undefined` where both are. */
export function inBoth(text: { readonly fr?: string; readonly nl?: string }): Both | undefined {
  const fr = text.fr ?? text.nl;
  const nl = text.nl ?? text.fr;
  return fr === undefined || nl === undefined ? undefined : { fr, nl };
}
