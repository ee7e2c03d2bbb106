import type { NumberRange } from '#protocol/commands.js';

import type { Actor, ReceptionCommand, ReceptionPayload } from '../command.js';
import type { Answer, Effect, Room } from './room.js';
import type { Visitor } from './visitor.js';
import { comeBack, ensure, go, lapsed } from './visitor.js';

type KioskCommand = Extract<
  ReceptionCommand,
  { kind: 'lease-numbers' | 'deliver-ticket' | 'withdraw-ticket' }
>;

/** What a kiosk's numbers and the tickets it gave by itself must do to the room. */
export function kioskEffect(room: Room, command: KioskCommand, actor: Actor, now: number): Effect {
  if (actor.kind !== 'device' || actor.device !== 'kiosk') return undefined;
  const { deviceId } = actor;
  switch (command.kind) {
    case 'lease-numbers':
      return (answer) => lease(room, deviceId, answer);
    case 'withdraw-ticket': {
      const visitor = room.visitors.find((v) => v.secretHash === command.payload.secretHash);
      return () => {
        if (!visitor || lapsed(visitor, now)) return;
        if (visitor.is !== 'waiting' && visitor.is !== 'called') return;
        room.leave(visitor, now, undefined, () => go(visitor, 'left', now));
      };
    }
    case 'deliver-ticket':
      return delivery(room, command.payload, deviceId, now);
  }
}

function lease(room: Room, kiosk: string, { date, numbers }: Answer): void {
  ensure(date === room.date, `numbers of ${String(date)}`);
  const before = room.book.stockOf(kiosk);
  const told = (numbers as readonly NumberRange[]).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  const wanted = room.settings.leasedNumbers;
  ensure(told.length === wanted, `${told.length} numbers to give instead of ${wanted}`);
  const old = told.filter((number) => before.has(number)).length;
  ensure(old === Math.min(before.size, wanted), 'new numbers before the old were gone');
  room.book.setAside(kiosk, told);
}

function delivery(
  room: Room,
  payload: ReceptionPayload<'deliver-ticket'>,
  kiosk: string,
  now: number,
): Effect {
  const { secretHash, number, takenAt } = payload;
  if (room.date === '' || payload.date !== room.date) return undefined;
  const known = room.visitors.find((v) => v.secretHash === secretHash);
  if (known?.number === number) {
    return (answer) => ensure(answer['ticketId'] === known.id, 'a repeat told of another ticket');
  }
  if (known && (known.offline || known.atDesk)) return undefined;
  if (!room.book.mayDeliver(kiosk, number)) return undefined;
  const came = Math.max(room.openedAt, Math.min(takenAt, now));
  return (answer) => {
    ensure(answer['number'] === number, `told number ${String(answer['number'])} for ${number}`);
    room.book.deliver(kiosk, number);
    if (known) {
      ensure(answer['ticketId'] === known.id, 'one visitor has two tickets');
      takeOver(room, known, number, came, now);
    } else {
      const visitor = room.enter(payload, false, came, answer);
      visitor.offline = true;
      if (!room.open) go(visitor, 'left-at-closing', now);
    }
  };
}

/** The visitor holds another number than the one that may have been called. */
function takeOver(room: Room, visitor: Visitor, number: number, came: number, now: number): void {
  visitor.number = number;
  visitor.offline = true;
  visitor.arrivedAt = Math.min(visitor.arrivedAt, came);
  visitor.told = undefined;
  const stays = room.staying(visitor);
  if (stays !== visitor && visitor.arrivedAt <= stays.arrivedAt) {
    stays.arrivedAt = visitor.arrivedAt;
    stays.told = undefined;
  }
  visitor.calls = [];
  visitor.headUntil = undefined;
  if (visitor.is === 'called') {
    // Announced anew, under an id that nobody has been told yet.
    visitor.callId = undefined;
    visitor.lastCall = now;
    visitor.calls = [now];
  }
  if (visitor.is !== 'gone' || visitor.ended !== 'no-show') return;
  comeBack(visitor);
  if (!room.open) go(visitor, 'left-at-closing', now);
}
