import type { AdvisorView, QueueTicket } from '#protocol/views.js';

import type { Profile } from '../../shared/staff/queue-order.js';
import { absentLast, isEligible } from '../../shared/staff/queue-order.js';

export type QueueRow = QueueTicket & { readonly id: string; readonly mine: boolean };

export interface QueueRows {
  readonly waiting: readonly QueueRow[];
  readonly parked: readonly QueueRow[];
}

/** Waiting tickets by place, parked ones by their return; `mine` where the island may call them. */
export function queueRows(queue: AdvisorView['queue'], profile: Profile): QueueRows {
  const rows = Object.entries(queue).map(([id, ticket]) => ({
    ...ticket,
    id,
    mine: isEligible(profile, ticket),
  }));
  return {
    waiting: rows
      .filter((row) => row.status === 'waiting')
      .sort((a, b) => absentLast(a.place, b.place) || a.number - b.number),
    parked: rows
      .filter((row) => row.status === 'parked')
      .sort((a, b) => absentLast(a.parkedUntil, b.parkedUntil) || a.number - b.number),
  };
}
