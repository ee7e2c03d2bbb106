import type { Result } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import type { Aggregate } from './ports.js';

/** All that a lane has to know of what it carries. */
export interface LaneRules<A extends Aggregate> {
  /** Pure: what a command makes happen and is answered, or why not. */
  decide(
    state: A['state'],
    command: A['command'],
    actor: A['actor'],
    context: LaneContext,
  ): Result<{ readonly events: readonly A['event'][]; readonly answer: A['answer'] }>;
  /** Changes the state it is given. */
  evolve(state: A['state'], event: A['event']): void;
  draftOf(state: A['state']): LaneDraft<A['state']>;
  /** Whose journal is written now, `YYYY-MM-DD`; `undefined` before the first. */
  dayOf(state: A['state']): string | undefined;
  /** Of that day nothing more is to come: it may be forgotten. */
  isClosed(state: A['state']): boolean;
  /** The only commands from which another day's journal can follow; each is kept by itself. */
  mayBeginDay(command: A['command']): boolean;
  /** The day whose journal this event belongs to, where it begins one. */
  dayBegunBy(event: A['event']): string | undefined;
  /** Who gave a command, as the journal names it. */
  senderOf(actor: A['actor']): string;
}

/** What rules may know besides the state. */
export interface LaneContext {
  /** ms since 1970 */
  readonly now: number;
  /** The centre's calendar day at `now`, `YYYY-MM-DD`. */
  readonly today: string;
  readonly settings: Settings;
  readonly newId: () => string;
}

/** A state that may be changed while everybody goes on seeing the one it was made of. */
export interface LaneDraft<S> {
  readonly state: S;
  /** @returns the new state; the original object must not be used any more */
  commit(): S;
}
