import type { Referral } from '#protocol/vocabulary.js';

import type { NotesQueue } from './notes-queue.js';
import { withReferral } from './notes-queue.js';

/** The notes that can be written now, for what happens beside them. */
export interface OpenNotes {
  /** @returns ends it: the notes of this interview are closed */
  open(key: string, queue: Pick<NotesQueue, 'change'>): () => void;
  /** Noted once; of an interview whose notes are closed, nothing is. @param key the interview's */
  refer(key: string, referral: Referral): void;
}

export function createOpenNotes(): OpenNotes {
  let current: { readonly key: string; readonly queue: Pick<NotesQueue, 'change'> } | undefined;
  return {
    open(key, queue) {
      const mine = { key, queue };
      current = mine;
      return () => {
        if (current === mine) current = undefined;
      };
    },
    refer(key, referral) {
      if (current?.key === key) current.queue.change((notes) => withReferral(notes, referral));
    },
  };
}
