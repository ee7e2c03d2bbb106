import type { Language, SeatKind, Theme } from '#protocol/vocabulary.js';

import type { DoorId } from '../leaflets/door.js';
import type { ReferralTopic } from '../leaflets/referral.js';

/** A ticket as it stands on paper. */
export interface TicketSlip {
  readonly number: number;
  readonly theme: Theme;
  /** Of the paper: the one the visitor reads the screen in. */
  readonly language: Language;
  /** The one the visitor will be advised in. */
  readonly adviceLanguage: Language;
  /** Absent where the kiosk does not know: it was cut off. */
  readonly ahead?: number | undefined;
  readonly shortCode: string;
  /** Address of the phone page, with the ticket's secret: for the code on the paper only. */
  readonly phoneAddress: string;
  /** ms since 1970 */
  readonly takenAt: number;
  /** IANA name, for times on the paper. */
  readonly timeZone: string;
}

/** A place in the multimedia space, and the code that gives it back. */
export interface SeatSlip {
  readonly language: Language;
  readonly seat: SeatKind;
  readonly number: number;
  /** ms since 1970 */
  readonly until: number;
  readonly code: string;
  readonly timeZone: string;
}

/** Who can help somebody who is cut off from things online. */
export interface ReferralSlip {
  readonly language: Language;
  readonly topics: readonly ReferralTopic[];
}

/** Everything that comes out on paper, at a kiosk or at the desk. No sheet names a person or an employer of the house. */
export type Sheet =
  | ({ readonly kind: 'ticket' } & TicketSlip)
  | ({ readonly kind: 'seat' } & SeatSlip)
  | ({ readonly kind: 'referral' } & ReferralSlip)
  | { readonly kind: 'doors'; readonly language: Language; readonly doors: readonly DoorId[] };
