import { refuse } from '#protocol/refusals.js';

import type { Context, ReceptionPayload } from '../reception/command.js';
import type { Decision } from '../reception/decision.js';
import { happened } from '../reception/decision.js';
import type { ReceptionState } from '../reception/state.js';

/** A steward notes that somebody was helped, by kind alone; or takes back a touch too many. */
export function logHelp(
  state: ReceptionState,
  { kind, change }: ReceptionPayload<'log-help'>,
  { now }: Context,
): Decision {
  if (change === -1 && !state.help.has(kind)) return refuse('nothing-to-undo');
  return happened([{ type: 'help-logged', at: now, kind, change }]);
}
