import type { CommandAnswer, CommandPayload, ReceptionCommandKind } from '#protocol/commands.js';
import type { Settings } from '#protocol/settings.js';
import type { DeviceKind, Language, Role, Theme } from '#protocol/vocabulary.js';

import type { ToldWait } from './waiting-time.js';

/** Who acts. A phone acts for its own ticket, the system for the clock. */
export type Actor =
  | { readonly kind: 'staff'; readonly staffId: string; readonly roles: readonly Role[] }
  | { readonly kind: 'device'; readonly deviceId: string; readonly device: DeviceKind }
  | { readonly kind: 'phone'; readonly ticketId: string }
  | { readonly kind: 'system' };

/** `take-ticket` reaches the rules with its secret already hashed. */
export type ReceptionPayload<K extends ReceptionCommandKind> = K extends 'take-ticket'
  ? Omit<CommandPayload<'take-ticket'>, 'secret'> & { readonly secretHash: string }
  : CommandPayload<K>;

export type ClientCommand = {
  [K in ReceptionCommandKind]: { readonly kind: K; readonly payload: ReceptionPayload<K> };
}[ReceptionCommandKind];

/**
 * The clock's own: lets what is due happen (missed tickets past their time, parked tickets whose time
 * has come, places taken for so long), and nothing else.
 */
export interface TickCommand {
  readonly kind: 'tick';
  readonly payload: Record<string, never>;
}

export type ReceptionCommand = ClientCommand | TickCommand;

export type ReceptionAnswer = CommandAnswer<ReceptionCommandKind>;

/** Everything a rule may know besides the state, so that it stays pure. */
export interface Context {
  /** ms since 1970; never earlier than any event of the day. */
  readonly now: number;
  /** The centre's calendar day at `now`, `YYYY-MM-DD`. */
  readonly today: string;
  readonly settings: Settings;
  /** A fresh id for a ticket, a call or the use of a place. */
  readonly newId: () => string;
  /** What somebody who takes a ticket now may be told; absent, or no answer: nobody knows. */
  readonly expectedWait?: (theme: Theme, language: Language) => ToldWait | undefined;
}
