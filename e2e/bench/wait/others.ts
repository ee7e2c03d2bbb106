import { isOverdue, compareTickets, eligibleFor } from '../../../server/domain/reception/order.js';
import type { Ticket } from '../../../server/domain/reception/state.js';
import { groupOf } from '../../../server/domain/reception/waiting/groups.js';
import type { VirtualCentre } from '../../../server/simulation/virtual-centre.js';

const MINUTE = 60_000;
const LAST_K = 5;

/** What others would say, minutes; absent: they cannot know yet. */
export interface Others {
  /** Mean wait of the last five who were called. */
  readonly lastK?: number;
  /** Wait of the last one who was called, whoever it was; of the same theme and language. */
  readonly les?: number;
  readonly lesOwn?: number;
  /** Those ahead of the same theme and language × mean interview ÷ islands that take them. */
  readonly ownClass?: number;
  /** The same, and one's own turn counted where no island is free. */
  readonly ownClassAndSelf?: number;
  /** Mean of all waits so far. */
  readonly constant?: number;
}

/** Hears of every first call of its days, and says what simpler estimators would. */
export class OtherEstimators {
  private readonly waits: number[] = [];
  private readonly byGroup = new Map<number, number>();
  private readonly called = new Set<string>();
  private sum = 0;
  private count = 0;
  private seen = 0;

  /** Another day: only the constant goes on. */
  beginDay(): void {
    this.waits.length = 0;
    this.byGroup.clear();
    this.called.clear();
    this.seen = 0;
  }

  hear({ events, state }: VirtualCentre): void {
    for (; this.seen < events.length; this.seen += 1) {
      const event = events[this.seen];
      if (event?.type !== 'ticket-called' || this.called.has(event.ticketId)) continue;
      this.called.add(event.ticketId);
      const ticket = state.tickets.get(event.ticketId);
      if (ticket === undefined) continue;
      const wait = (event.at - ticket.arrivedAt) / MINUTE;
      this.waits.push(wait);
      this.byGroup.set(groupOf(ticket.theme, ticket.language), wait);
      this.sum += wait;
      this.count += 1;
    }
  }

  /** @param mean interview of the ticket's theme as ours has learned it, minutes */
  ask(centre: VirtualCentre, ticket: Ticket, mean: number | undefined): Others {
    const last = this.waits.slice(-LAST_K);
    const les = last.at(-1);
    const lesOwn = this.byGroup.get(groupOf(ticket.theme, ticket.language)) ?? les;
    return {
      ...(les !== undefined && { les, lastK: last.reduce((a, b) => a + b, 0) / last.length }),
      ...(lesOwn !== undefined && { lesOwn }),
      ...(this.count > 0 && { constant: this.sum / this.count }),
      ...(mean !== undefined && ownClass(centre, ticket, mean)),
    };
  }
}

function ownClass({ state, now }: VirtualCentre, ticket: Ticket, mean: number): Others {
  const islands = [...state.islands.values()].filter(
    (island) => island.break === undefined && eligibleFor(island)(ticket),
  );
  if (islands.length === 0) return {};
  let ahead = 0;
  for (const other of state.queue.values()) {
    if (other.theme !== ticket.theme || other.language !== ticket.language) continue;
    if (!isOverdue(other, now) && compareTickets(other, ticket) < 0) ahead += 1;
  }
  const free = islands.some(({ ticketId }) => ticketId === undefined);
  const turns = ahead === 0 && free ? 0 : ahead + 1;
  return {
    ownClass: (ahead * mean) / islands.length,
    ownClassAndSelf: (turns * mean) / islands.length,
  };
}
