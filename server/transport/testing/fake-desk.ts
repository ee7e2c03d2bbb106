import { ok } from '#protocol/refusals.js';
import type { Result } from '#protocol/refusals.js';

import type {
  Actor,
  ClientCommand,
  ReceptionAnswer,
  ReceptionDesk,
} from '../../application/desk.js';
import type { ReceptionState, Ticket } from '../../domain/reception/state.js';
import { emptyState, queueKey } from '../../domain/reception/state.js';
import { hashSecret } from '../../application/access/tokens.js';

export interface Submitted {
  readonly id: string;
  readonly command: ClientCommand;
  readonly actor: Actor;
}

/** Takes every command and keeps what it was given; the state is whatever a test puts in. */
export interface FakeDesk extends ReceptionDesk {
  readonly submitted: Submitted[];
  answer: (submitted: Submitted) => Promise<Result<ReceptionAnswer>>;
  set(state: ReceptionState): void;
}

export function createFakeDesk(): FakeDesk {
  let state = stateWith();
  const desk: FakeDesk = {
    submitted: [],
    answer: () => Promise.resolve(ok({})),
    submit(id, command, actor) {
      const submitted = { id, command, actor };
      desk.submitted.push(submitted);
      return desk.answer(submitted);
    },
    state: () => state,
    set: (next) => (state = next),
  };
  return desk;
}

/** An open day with these tickets. */
export function stateWith(...tickets: readonly Ticket[]): ReceptionState {
  const state = emptyState();
  state.day = { date: '2026-03-02', openedAt: 1 };
  for (const ticket of tickets) {
    state.tickets.set(ticket.id, ticket);
    state.ticketBySecret.set(ticket.secretHash, ticket.id);
    if (ticket.status === 'waiting') {
      const key = queueKey(ticket.theme, ticket.language);
      state.waiting.set(key, (state.waiting.get(key) ?? 0) + 1);
    }
  }
  return state;
}

export const SECRET = 'a-secret-of-22-chars_-';

export function ticket(change: Partial<Ticket> = {}): Ticket {
  return {
    id: 'ticket-id-000001',
    number: 7,
    theme: 'training',
    language: 'nl',
    channel: 'kiosk',
    secretHash: hashSecret(SECRET),
    shortCode: 'ACDEFG',
    arrivedAt: 1000,
    status: 'waiting',
    priority: false,
    callTimes: [],
    transfers: 0,
    ...change,
  };
}
