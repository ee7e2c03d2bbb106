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
      /** Whether it is the directory of the stamp, not an older one that was kept. */
      readonly asked: boolean;
      readonly occupations: number;
      readonly hasOffers: boolean;
    }
  | { readonly say: 'absent' }
  | { readonly say: 'answer'; readonly id: number; readonly answer: unknown };
