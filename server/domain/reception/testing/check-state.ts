import { keptOf, stateOf } from '../kept-state.js';
import { queueKey } from '../state.js';
import type { ReceptionState, Ticket } from '../state.js';
import { waitingInOrder } from '../order.js';
import { checkDesks } from './check-desk.js';
import type { ReceptionModel } from './model.js';
import type { Visitor } from './visitor.js';
import { ensure, ModelViolation } from './visitor.js';

/**
 * Compares a whole state with the model at `now` (ms) and the state with itself; the model learns the
 * ids of recalls it could not know from their answers.
 * @throws ModelViolation
 */
export function checkState(model: ReceptionModel, state: ReceptionState, now: number): void {
  checkDay(model, state);
  checkTickets(model, state);
  checkDesks(model, state);
  checkQueue(model, state, now);
  checkNumbers(model, state);
  checkSeats(model, state);
  checkIndexes(state);
}

function checkDay(model: ReceptionModel, state: ReceptionState): void {
  ensure((state.day?.date ?? '') === model.date, `the day is ${String(state.day?.date)}`);
  const open = state.day !== undefined && state.day.closedAt === undefined;
  ensure(open === model.open, `the day is ${open ? 'open' : 'closed'}`);
}

function checkTickets(model: ReceptionModel, state: ReceptionState): void {
  ensure(state.tickets.size === model.visitors.length, 'tickets were lost or made up');
  const numbers = new Set<number>();
  for (const visitor of model.visitors) {
    const ticket = state.tickets.get(visitor.id);
    if (ticket === undefined) throw new ModelViolation(`number ${visitor.number} was lost`);
    numbers.add(ticket.number);
    const opens = state.ticketBySecret.get(ticket.secretHash);
    ensure(opens === model.staying(visitor).id, 'a secret leads elsewhere');
    learnCall(model, visitor, ticket);
    const found = JSON.stringify(factsOfTicket(ticket));
    const expected = JSON.stringify(factsOfVisitor(visitor));
    ensure(found === expected, `number ${visitor.number} is ${found} instead of ${expected}`);
  }
  ensure(numbers.size === model.visitors.length, 'a number stands twice in the state');
}

function learnCall(model: ReceptionModel, visitor: Visitor, ticket: Ticket): void {
  if (visitor.island === undefined || visitor.callId !== undefined) return;
  if (ticket.call === undefined) throw new ModelViolation(`number ${ticket.number} has no call`);
  ensure(!model.callIds.has(ticket.call.callId), 'a recall kept the old call id');
  model.callIds.add(ticket.call.callId);
  visitor.callId = ticket.call.callId;
}

function factsOfTicket(ticket: Ticket): unknown {
  const atIsland = ticket.status === 'called' || ticket.status === 'serving';
  const { interview } = ticket;
  return [
    ticket.number,
    ticket.theme,
    ticket.language,
    ticket.arrivedAt,
    ticket.offline ?? false,
    ticket.status === 'closed' ? 'gone' : ticket.status,
    ticket.outcome,
    ticket.priority,
    atIsland ? [ticket.call?.island, ticket.call?.callId] : [],
    ticket.parkedUntil,
    ticket.transfers > 0,
    `${(ticket.takenFor ?? ticket).theme} ${(ticket.takenFor ?? ticket).language}`,
    ticket.told,
    ticket.mergedInto,
    interview && [interview.calledAt, interview.startedAt, interview.spent, interview.runningSince],
  ];
}

function factsOfVisitor(visitor: Visitor): unknown {
  const { stretches } = visitor;
  let spent = 0;
  for (const { from, to } of stretches) spent += (to ?? from) - from;
  const last = stretches.at(-1);
  return [
    visitor.number,
    visitor.theme,
    visitor.language,
    visitor.arrivedAt,
    visitor.offline,
    visitor.is,
    visitor.ended,
    visitor.priority,
    visitor.island === undefined ? [] : [visitor.island, visitor.callId],
    visitor.parkedUntil,
    visitor.transferred,
    visitor.takenFor,
    visitor.told,
    visitor.mergedInto,
    last && [
      visitor.answeredCall,
      stretches[0]?.from,
      spent,
      last.to === undefined ? last.from : undefined,
    ],
  ];
}

function checkQueue(model: ReceptionModel, state: ReceptionState, now: number): void {
  const found = waitingInOrder(state, now).map(({ number }) => number);
  const expected = model.queue(now).map(({ number }) => number);
  ensure(
    found.join() === expected.join(),
    `the queue is ${found.join()} instead of ${expected.join()}`,
  );
  const waiting = new Map<string, number>();
  for (const visitor of model.visitors) {
    if (visitor.is !== 'waiting') continue;
    const key = queueKey(visitor.theme, visitor.language);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  ensure(sorted(state.waiting) === sorted(waiting), `waiting counts: ${sorted(state.waiting)}`);
}

function checkNumbers(model: ReceptionModel, state: ReceptionState): void {
  const { book } = model;
  ensure(each(state.blocks) === inOrder(book.aside), `set aside: ${each(state.blocks)}`);
  for (const kiosk of new Set([...state.kiosks.keys(), ...book.kiosks()])) {
    const leased = each(state.kiosks.get(kiosk)?.leased ?? []);
    const expected = inOrder(book.stockOf(kiosk));
    ensure(leased === expected, `${kiosk} may give ${leased} instead of ${expected}`);
  }
  for (const ticket of state.tickets.values()) {
    const ordinary = ticket.offline !== true;
    ensure(ordinary !== book.aside.has(ticket.number), `number ${ticket.number} is of the others`);
  }
}

function checkSeats(model: ReceptionModel, state: ReceptionState): void {
  const found = [...state.seats.values()].map((use) =>
    [use.kind, use.number, use.code, use.takenAt, use.until, use.freedAt].join(),
  );
  const expected = model.space.sittings.map((sitting) =>
    [sitting.kind, sitting.number, sitting.code, sitting.from, sitting.until, sitting.gone].join(),
  );
  ensure(found.join(' ') === expected.join(' '), `places: ${found.join(' ')}`);
  const lastFreed = new Map<string, number>();
  for (const { kind, number, takenAt, freedAt } of state.seats.values()) {
    const place = `${kind}-${number}`;
    const before = lastFreed.get(place) ?? 0;
    ensure(before <= takenAt, `two at ${place}`);
    lastFreed.set(place, freedAt ?? Infinity);
  }
  const help = [...model.space.help].filter(([, times]) => times > 0);
  ensure(sorted(state.help) === sorted(new Map(help)), `help: ${sorted(state.help)}`);
}

function checkIndexes(state: ReceptionState): void {
  const again = stateOf(keptOf(state));
  for (const index of ['waiting', 'queue', 'timed', 'ticketBySecret', 'seatsTaken'] as const) {
    // Read back, each index holds the very tickets and uses that the state holds.
    const expected: ReadonlyMap<string, unknown> = again[index];
    let same = expected.size === state[index].size;
    for (const [key, value] of state[index]) same &&= expected.get(key) === value;
    ensure(same, `${index} does not follow`);
  }
}

/** Every number of the ranges, which are in order and apart. */
function each(ranges: ReceptionState['blocks']): string {
  const numbers = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  ensure(new Set(numbers).size === numbers.length, 'ranges overlap');
  return numbers.join();
}

function inOrder(numbers: ReadonlySet<number>): string {
  return [...numbers].toSorted((a, b) => a - b).join();
}

function sorted(map: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
