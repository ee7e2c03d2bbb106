import type { Language, Theme } from '#protocol/vocabulary.js';

/** What stands on the paper. */
export interface TicketSlip {
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly ahead: number;
  readonly shortCode: string;
  /** Address of the phone page, with the ticket's secret: for the code on the paper only. */
  readonly phoneAddress: string;
  /** ms since 1970 */
  readonly takenAt: number;
}

export type PrintOutcome = 'printed' | 'failed';

/**
 * The printer, where the machine has one. A page in a browser has none; a shell around it hands its
 * own in. Never rejects: a paper that did not come is an outcome the visitor is told.
 */
export type PrintTicket = (slip: TicketSlip) => Promise<PrintOutcome>;
