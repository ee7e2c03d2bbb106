import type { Language } from '#protocol/vocabulary.js';

/** Keys just given out. They are kept nowhere else. */
export interface IssuedBooking {
  readonly sessionId: string;
  readonly secret: string;
  readonly code: string;
  readonly places: number;
  /** Place in the waiting list; absent where the seat is sure. */
  readonly place?: number;
  /** The visitor's, where it is known. */
  readonly language?: Language;
  readonly why: 'signed-up' | 'reissued';
}
