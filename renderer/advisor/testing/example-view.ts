import type { OwnIsland, OwnTicket } from '#protocol/views.js';

/** Island 3 as an advisor sees it, on an ordinary day. */
export function ownIsland(change: Partial<OwnIsland>): OwnIsland {
  return {
    island: 3,
    state: 'free',
    since: 0,
    languages: ['fr'],
    themes: ['work'],
    eligible: 0,
    ...change,
  };
}

/** A ticket at it. */
export function ownTicket(change: Partial<OwnTicket>): OwnTicket {
  return {
    ticketId: 't'.repeat(16),
    number: 12,
    theme: 'work',
    language: 'fr',
    arrivedAt: 0,
    calls: 1,
    calledAt: 0,
    shown: true,
    transferred: false,
    ...change,
  };
}
