import type { DirectoryStamp } from '#protocol/jobs/directory.js';

import type { Library } from './library.js';

/** What page and worker say to each other. */
export type ToWorker =
  | { readonly say: 'open'; readonly stamp: DirectoryStamp }
  | { readonly say: 'ask'; readonly id: number; readonly question: Question };

export type Question = {
  [K in keyof Library]: { readonly of: K; readonly with: Parameters<Library[K]> };
}[keyof Library];

export type FromWorker =
  | {
      readonly say: 'opened';
      readonly stamp: DirectoryStamp;
      /** Whether directory and offers are those of the stamp, not older ones that were kept, or none. */
      readonly asked: boolean;
      readonly occupations: number;
      /** Of whatever day; without any although the stamp names some, they could not be had. */
      readonly hasOffers: boolean;
      /** Whether an answer may be another than before. */
      readonly renewed: boolean;
    }
  /** Nothing could be opened: what was open before, if anything, stays. */
  | { readonly say: 'absent' }
  | { readonly say: 'answer'; readonly id: number; readonly answer: unknown }
  /** The question could not be answered, and should have been. */
  | { readonly say: 'failed'; readonly id: number };
