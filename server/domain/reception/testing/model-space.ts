import type { SeatKind } from '#protocol/vocabulary.js';

import type { Actor, ReceptionCommand, ReceptionPayload } from '../command.js';
import type { Answer, Effect, Room } from './room.js';
import { ensure } from './visitor.js';

type SpaceCommand = Extract<
  ReceptionCommand,
  { kind: 'take-seat' | 'return-seat' | 'free-seat' | 'extend-seat' | 'log-help' }
>;

/** What must become of a command about the multimedia space. */
export function spaceEffect(room: Room, command: SpaceCommand, actor: Actor, now: number): Effect {
  const steward = actor.kind === 'staff' && actor.roles.includes('steward');
  const kiosk = actor.kind === 'device' && actor.device === 'kiosk';
  const { space } = room;
  switch (command.kind) {
    case 'take-seat':
      return steward || kiosk ? taking(room, command.payload, now) : undefined;
    case 'return-seat': {
      const sitting = space.there().find(({ code }) => code === command.payload.code);
      if (!kiosk || !sitting) return undefined;
      return (answer) => {
        ensure(isPlace(answer, sitting.kind, sitting.number), 'another place was given back');
        sitting.gone = now;
      };
    }
    case 'free-seat': {
      const sitting = space.at(command.payload.kind, command.payload.number);
      return steward && sitting ? () => void (sitting.gone = now) : undefined;
    }
    case 'extend-seat': {
      const { kind, number, minutes } = command.payload;
      const sitting = space.at(kind, number);
      if (!steward || !sitting) return undefined;
      return () => void (sitting.until = Math.max(sitting.until, now) + minutes * 60_000);
    }
    case 'log-help': {
      const { kind, change } = command.payload;
      const times = (space.help.get(kind) ?? 0) + change;
      return steward && times >= 0 ? () => void space.help.set(kind, times) : undefined;
    }
  }
}

function taking(room: Room, payload: ReceptionPayload<'take-seat'>, now: number): Effect {
  const { kind, code, accessible } = payload;
  const { settings, space } = room;
  if (space.there().some((sitting) => sitting.code === code)) return undefined;
  const all = kind === 'computer' ? settings.computers : settings.tablets;
  const suits = kind === 'computer' ? settings.accessibleComputers : settings.accessibleTablets;
  const free = Array.from({ length: all }, (_, at) => at + 1).filter((n) => !space.at(kind, n));
  const others = free.filter((n) => n > suits);
  const wanted =
    payload.number === undefined
      ? accessible
        ? free.filter((n) => n <= suits)
        : [...others, ...free]
      : free.filter((n) => n === payload.number);
  const number = wanted[0];
  if (number === undefined) return undefined;
  const until = now + settings.seatMinutes * 60_000;
  return (answer) => {
    ensure(isPlace(answer, kind, number), `${JSON.stringify(answer)} instead of ${number}`);
    ensure(answer['until'] === until, 'taken for another time');
    space.sittings.push({ kind, number, code, from: now, until });
  };
}

function isPlace(answer: Answer, kind: SeatKind, number: number): boolean {
  return answer['kind'] === kind && answer['number'] === number;
}
