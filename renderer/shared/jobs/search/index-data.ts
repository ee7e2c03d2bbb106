import type { Language } from '#protocol/vocabulary.js';

/**
 * What a search needs of a directory, as numbers. Made once where the directory is composed
 * (`build-index.ts`), carried beside it (`index-file.ts`): a tablet would need seconds to make it.
 */
export type IndexData = Readonly<Record<Language, LanguageData>>;

export interface LanguageData {
  /** Labels of an occupation: `firstLabel[occupation]` to `firstLabel[occupation + 1]`. */
  readonly firstLabel: Int32Array;
  /** Of each label: 0 its name, 1 a synonym, 2 a further title. */
  readonly kinds: Uint8Array;
  /** Labels by the stems in them, compounds taken apart. */
  readonly labels: Postings;
  /** Occupations by the stems of their descriptions, tasks and group's name. */
  readonly texts: Postings;
  /** How often each folded word stands alone: takes compounds apart. */
  readonly standAlone: ReadonlyMap<string, number>;
}

/** Where each stem occurs: `at[starts[n]]` to `at[starts[n + 1]]` for `stems[n]`, rising. */
export interface Postings {
  readonly stems: readonly string[];
  readonly starts: Int32Array;
  readonly at: Int32Array;
}
