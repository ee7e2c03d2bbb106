import { seatsLeft, seatsTaken, waitingIds } from '../seats.js';
import type { ProgrammeState, Session } from '../state.js';
import type { WorkshopModel } from './model.js';
import type { Sheet } from './paper.js';
import { isPast, isRunning } from './paper.js';

export class ModelViolation extends Error {
  override readonly name = 'ModelViolation';
}

export function ensure(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new ModelViolation(otherwise());
}

/** Compares the whole programme with the model's paper, and itself with what must always hold. */
export function checkProgramme(model: WorkshopModel, state: ProgrammeState, now: number): void {
  ensure(state.sessions.size === model.sheets.length, () => 'other sessions than noted down');
  ensure(
    String([...state.activities.keys()].toSorted()) === String(model.activities.toSorted()),
    () => 'other activities',
  );
  let bookings = 0;
  for (const sheet of model.sheets) {
    const session = state.sessions.get(sheet.id);
    ensure(session !== undefined, () => `session ${sheet.id} is not there`);
    if (session === undefined) continue;
    bookings += sheet.lines.length;
    compare(sheet, session, state);
    ensureFair(sheet, session, state, now);
  }
  const counts = [state.bookings, state.bySecret, state.byCode].map(({ size }) => size);
  ensure(
    counts.every((count) => count === bookings),
    () => `${bookings} lines, but ${String(counts)}`,
  );
  for (const [kiosk, slip] of model.slips) {
    const { date, seats } = state.kiosks.get(kiosk) ?? { date: '', seats: 0 };
    ensure(date === slip.day && seats === slip.given, () => `kiosk ${kiosk} gave another number`);
  }
  ensure(state.kiosks.size === model.slips.size, () => 'other kiosks than noted down');
}

function compare(sheet: Sheet, session: Session, state: ProgrammeState): void {
  const told = [
    session.startsAt,
    session.endsAt,
    session.plan.room,
    session.plan.capacity,
    session.plan.waitingList,
    session.cancelledAt !== undefined,
    session.releasedAt !== undefined,
    session.endedAt !== undefined,
    session.heads,
    ...session.bookings,
  ];
  const { from, to, room, seats, list, crossedOut, released, ended, heads, lines } = sheet;
  const noted = [from, to, room, seats, list, crossedOut, released, ended, heads];
  const ids = lines.map(({ id }) => id);
  ensure(String(told) === String([...noted, ...ids]), () => `${session.id}: ${String(told)}`);
  for (const line of lines) {
    const booking = state.bookings.get(line.id);
    const held = [booking?.status, booking?.places, booking?.secretHash, booking?.codeHash];
    const right = [line.is, line.people, line.secret, line.code];
    ensure(
      String(held) === String(right),
      () => `${line.id}: ${String(held)}, not ${String(right)}`,
    );
    const isHere = booking?.arrivedAt !== undefined;
    ensure(isHere === line.here, () => `${line.id} is ${isHere ? '' : 'not '}there`);
    ensure(booking?.sessionId === session.id, () => `${line.id} is of another session`);
    ensure(state.byCode.get(line.code) === line.id, () => `the code of ${line.id} finds another`);
    ensure(state.bySecret.get(line.secret) === line.id, () => `the secret of ${line.id}, too`);
  }
}

/** What no order of commands may break, read off the state alone. */
function ensureFair(sheet: Sheet, session: Session, state: ProgrammeState, now: number): void {
  const taken = seatsTaken(state, session);
  ensure(taken <= session.plan.capacity, () => `${session.id} has ${taken} for too few seats`);
  if (session.cancelledAt !== undefined || isPast(sheet, now)) return;
  if (seatsLeft(state, session) === 0) return;
  const waiting = waitingIds(state, session);
  const here = waiting.filter((id) => state.bookings.get(id)?.arrivedAt !== undefined);
  ensure(here.length === 0, () => `${session.id}: a seat stays free and somebody is there`);
  // A clock that was put back may find a seat that was left free while it ran.
  if (isRunning(sheet, now) || sheet.wasSeenRunning) return;
  ensure(waiting.length === 0, () => `${session.id}: a seat stays free and somebody waits`);
}
