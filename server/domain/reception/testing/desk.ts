import type { Language, Referral, Theme, Topic, Undoable } from '#protocol/vocabulary.js';

import type { Visitor } from './visitor.js';

/** An island and who sits there, as somebody watching the room would note it down. */
export interface Desk {
  readonly island: number;
  readonly staffId: string;
  languages: readonly Language[];
  themes: readonly Theme[];
  onBreak: boolean;
  until?: number | undefined;
  /** When what happens there now began. */
  since: number;
  /** What may be taken back there. */
  offer?: Offer | undefined;
  /** Whose interview ended there last. */
  ended?: Visitor | undefined;
}

/** A visitor as before and as after leaving an island, for who wants that taken back. */
export interface Offer {
  readonly at: number;
  readonly visitor: Visitor;
  readonly before: Visitor;
  readonly after: string;
  readonly since: number;
  readonly entry: Entry;
}

/** One line of the advisors' own days. */
export interface Entry {
  readonly staffId: string;
  readonly what?: Undoable | undefined;
  /** ms in interview; absent: there was none. */
  readonly spent?: number | undefined;
}

/** What one advisor noted of one visitor's interview; open until another goes on with it. */
export interface Sheet {
  readonly visitorId: string;
  readonly staffId: string;
  topics: readonly Topic[];
  referrals: readonly Referral[];
  open: boolean;
}

/** An island staffed for so long for the same. */
export interface Presence {
  readonly island: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  readonly from: number;
  to?: number;
}
