import { THEMES } from '#protocol/vocabulary.js';

import { isOverdue } from '../order.js';
import type { ReceptionState } from '../state.js';
import { GROUPS, groupOf } from './groups.js';
import { spentOf, themeOfLength } from './today.js';

/** Each theme and language has three queues: who missed a call, who has priority, all others. */
export const KINDS = 3;
export const MISSED = 0;
export const PRIORITY = 1;
const OTHER = 2;

/** Those who wait, in rows of numbers. Tickets are numbered 0, 1, 2 … by arrival. Minutes. */
export interface Queue {
  readonly ids: readonly string[];
  /** Tickets queue by queue (by kind, then group), each by arrival: queue q holds from `starts[q]` up to `starts[q + 1]`. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** Index in `GROUPS` of each. */
  readonly groups: Uint8Array;
  /** How long each has waited. */
  readonly waited: Float64Array;
  /** When somebody who missed a call loses the place. */
  readonly until: Float64Array;
  /** Whose interview it will be, index in `THEMES`, and how much of it has been before a transfer. */
  readonly themes: Uint8Array;
  readonly spent: Float64Array;
  /** The same ticket draws the same luck at every estimate. */
  readonly seeds: Int32Array;
}

export function queueOf(state: ReceptionState, now: number): Queue {
  const tickets = [...state.queue.values()]
    .filter((ticket) => !isOverdue(ticket, now))
    .sort((a, b) => a.arrivedAt - b.arrivedAt || a.number - b.number);
  const queues: number[][] = Array.from({ length: GROUPS.length * KINDS }, () => []);
  const groups = Uint8Array.from(tickets, ({ theme, language }) => groupOf(theme, language));
  for (const [index, { missedUntil, priority }] of tickets.entries()) {
    const kind = missedUntil !== undefined ? MISSED : priority ? PRIORITY : OTHER;
    queues[kind * GROUPS.length + groups[index]!]?.push(index);
  }
  const starts = new Int32Array(queues.length + 1);
  for (const [index, queue] of queues.entries()) starts[index + 1] = starts[index]! + queue.length;
  return {
    ids: tickets.map(({ id }) => id),
    order: Int32Array.from(queues.flat()),
    starts,
    groups,
    waited: Float64Array.from(tickets, ({ arrivedAt }) => (now - arrivedAt) / MINUTE),
    until: Float64Array.from(
      tickets,
      ({ missedUntil }) => ((missedUntil ?? Infinity) - now) / MINUTE,
    ),
    themes: Uint8Array.from(tickets, (ticket) => THEMES.indexOf(themeOfLength(ticket))),
    spent: Float64Array.from(tickets, (ticket) => spentOf(ticket, now)),
    seeds: Int32Array.from(tickets, ({ number }) => number),
  };
}

const MINUTE = 60_000;
