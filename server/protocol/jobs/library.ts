import type { ImportFault, ImportProgress, RowProblem } from './harvest.js';
import type { ImportFormat } from './vocabulary.js';

/** What the office sees of the jobs directory. */
export interface JobsLibrary {
  /** What the directory is made of now, newest first. One import of each format and origin counts. */
  readonly sources: readonly LibrarySource[];
  /** Occupations in all, those written here, and offers in all. */
  readonly occupations: number;
  readonly builtIn: number;
  readonly offers: number;
  /** Bytes as they travel to a kiosk. */
  readonly bytes: number;
  readonly running?: RunningImport;
  readonly lastFault?: { readonly from: string; readonly fault: ImportFault; readonly at: number };
  readonly feeds: readonly Feed[];
  /** Latest week first, at most 26 weeks. */
  readonly nothingFound: readonly NothingFoundWeek[];
}

export interface LibrarySource {
  readonly importId: string;
  readonly format: ImportFormat;
  /** File or folder name, or an address' host: no more of it. */
  readonly from: string;
  /** ms since 1970 */
  readonly importedAt: number;
  readonly records: number;
  /** Offers that fit no occupation. */
  readonly unmatched?: number;
  readonly leftOut: number;
  /** What it brought can no longer be read: it is to be imported again. */
  readonly unreadable?: true;
  /** The first 200 of them. */
  readonly problems: readonly RowProblem[];
  /** Whether one before it is kept, which taking back would put in its place. */
  readonly before?: { readonly importedAt: number };
}

export interface RunningImport {
  readonly format: ImportFormat;
  readonly from: string;
  readonly startedAt: number;
  readonly progress: ImportProgress;
}

/** Something that is looked at again and again. */
export interface Feed {
  readonly feedId: string;
  readonly format: ImportFormat;
  readonly kind: 'folder' | 'address';
  /** Absolute folder, or https address. */
  readonly where: string;
  readonly everyMinutes: number;
  readonly lastTriedAt?: number;
  readonly lastFault?: ImportFault;
}

/** Words of searches that found nothing, each typed at least three times in that week. */
export interface NothingFoundWeek {
  /** ISO week, `2026-W47`. */
  readonly week: string;
  readonly words: readonly { readonly word: string; readonly count: number }[];
}
