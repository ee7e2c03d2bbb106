import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened } from '../decision.js';
import { staffedIsland } from '../find.js';
import type { ReceptionState } from '../state.js';
import { mayBeUndone } from '../undo-record.js';

/**
 * Takes back the island's last finish, no-show or transfer, within `UNDO_SECONDS`: the ticket is at the
 * island again as if it had never been, if nobody has touched it. An island that has gone on to another
 * ticket or to a break is too late for it, whatever was there to take back.
 */
export function undo(
  state: ReceptionState,
  { island }: ReceptionPayload<'undo'>,
  actor: Actor,
  context: Context,
): Decision {
  const { now } = context;
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  const { undo: record, ticketId, break: running } = staffed.value;
  if (ticketId !== undefined || running !== undefined) return refuse('undo-too-late');
  if (record === undefined) return refuse('nothing-to-undo');
  if (!mayBeUndone(state, record, now)) return refuse('undo-too-late');
  const { what, before } = record;
  return happened([{ type: 'action-undone', at: now, island, ticketId: before.id, what }]);
}
