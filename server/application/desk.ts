import type { Result } from '#protocol/refusals.js';

import type { Actor, ClientCommand, ReceptionAnswer } from '../domain/reception/command.js';
import type { ReceptionState } from '../domain/reception/state.js';

/** The words of the rules that the edge speaks; it knows the rules only through here. */
export type { Actor, ClientCommand, ReceptionAnswer, ReceptionState };

/** What the edge needs of the lane. */
export interface ReceptionDesk {
  /** The answer is durable when it resolves; a repeated id gets the answer of the first. */
  submit(id: string, command: ClientCommand, actor: Actor): Promise<Result<ReceptionAnswer>>;
  /** The durable state. */
  state(): ReceptionState;
}
