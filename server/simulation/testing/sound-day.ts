import { expect } from 'vitest';

import type { ReceptionEvent } from '../../domain/reception/events.js';
import type { Replay } from '../replay.js';

/** What must hold whatever the day: told by its events, not by the state that followed from them. */
export function expectSoundDay({ events, report, state }: Replay, visitors: number): void {
  const { served, noShow, left, leftAtClosing, turnedAway } = report;
  expect(served + noShow + left + leftAtClosing + turnedAway).toBe(visitors);

  const taken = eventsOf(events, 'ticket-taken').map(({ ticketId }) => ticketId);
  const ended = eventsOf(events, 'ticket-closed').map(({ ticketId }) => ticketId);
  expect(new Set(taken).size).toBe(taken.length);
  expect(ended.toSorted()).toEqual(taken.toSorted());
  expect(taken.length + turnedAway).toBe(visitors);

  const started = eventsOf(events, 'interview-started').map(({ ticketId }) => ticketId);
  expect(new Set(started).size).toBe(started.length);
  expect(started).toHaveLength(served);

  const ticketAt = new Map<number, string>();
  const islandOf = new Map<string, number>();
  let before = 0;
  for (const event of events) {
    expect(event.at).toBeGreaterThanOrEqual(before);
    before = event.at;
    if (event.type === 'ticket-called') {
      expect(ticketAt.get(event.island) ?? event.ticketId).toBe(event.ticketId);
      expect(islandOf.get(event.ticketId) ?? event.island).toBe(event.island);
      ticketAt.set(event.island, event.ticketId);
      islandOf.set(event.ticketId, event.island);
    } else if (event.type === 'interview-started') {
      expect(ticketAt.get(event.island)).toBe(event.ticketId);
    } else if (event.type === 'ticket-closed' || event.type === 'ticket-missed') {
      const island = islandOf.get(event.ticketId);
      if (island !== undefined) ticketAt.delete(island);
      islandOf.delete(event.ticketId);
    } else if (event.type === 'island-signed-out') {
      expect(ticketAt.has(event.island)).toBe(false);
    }
  }
  expect(ticketAt.size).toBe(0);
  expect(state.day?.closedAt).toBeDefined();
  expect(state.islands.size).toBe(0);
  for (const island of report.islands) {
    expect(island.busy).toBeLessThanOrEqual(island.staffed);
  }
}

/** The events of one type, in order. */
export function eventsOf<T extends ReceptionEvent['type']>(
  events: readonly ReceptionEvent[],
  type: T,
) {
  return events.filter(
    (event): event is Extract<ReceptionEvent, { type: T }> => event.type === type,
  );
}
