import type { ReceptionEvent } from '../../domain/reception/events.js';

/** A while at one island, ms since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When islands were staffed, and when somebody was called to or served at them. */
export interface IslandTime {
  readonly staffed: readonly Span[];
  readonly busy: readonly Span[];
}

/** From the events of a whole day; an island is busy from the first call of a ticket until it is gone. */
export function islandTimeOf(events: readonly ReceptionEvent[]): IslandTime {
  const staffed: Span[] = [];
  const busy: Span[] = [];
  const signedInAt = new Map<number, number>();
  const calledAt = new Map<string, number>();
  const end = (ticketId: string, at: number): void => {
    const from = calledAt.get(ticketId);
    if (from === undefined) return;
    calledAt.delete(ticketId);
    busy.push({ from, to: at });
  };
  for (const event of events) {
    if (event.type === 'island-signed-in') {
      if (!signedInAt.has(event.island)) signedInAt.set(event.island, event.at);
    } else if (event.type === 'island-signed-out') {
      staffed.push({ from: signedInAt.get(event.island) ?? event.at, to: event.at });
      signedInAt.delete(event.island);
    } else if (event.type === 'ticket-called') {
      if (!calledAt.has(event.ticketId)) calledAt.set(event.ticketId, event.at);
    } else if (event.type === 'ticket-closed' || event.type === 'ticket-missed') {
      end(event.ticketId, event.at);
    }
  }
  return { staffed, busy };
}

/** How much of the spans lies in each of the 24 hours after `midnight`, ms. */
export function byHour(spans: readonly Span[], midnight: number): number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { from, to } of spans) {
    for (const hour of hours.keys()) {
      const start = midnight + hour * HOUR;
      const within = Math.min(to, start + HOUR) - Math.max(from, start);
      if (within > 0) hours[hour] = (hours[hour] ?? 0) + within;
    }
  }
  return hours;
}

const HOUR = 3_600_000;
