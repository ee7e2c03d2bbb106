import { UNDO_SECONDS } from '#protocol/vocabulary.js';

import type { ReceptionCommand, ReceptionPayload } from '../command.js';
import type { Desk } from './desk.js';
import type { Effect, Room } from './room.js';
import type { Visitor } from './visitor.js';
import { lapsed } from './visitor.js';

type DeskCommand = Extract<
  ReceptionCommand,
  { kind: 'undo' | 'note-interview' | 'correct-ticket' | 'merge-tickets' | 'count-people' }
>;

/** Who asks, and what is theirs. */
export interface Hands {
  readonly steward: boolean;
  readonly mine: (island: number | undefined) => Desk | undefined;
  /** Where they sit themselves, as an advisor. */
  readonly own: (island: number) => Desk | undefined;
  readonly someone: (id: string) => Visitor | undefined;
}

/** What must become of what stewards and advisors do besides calling and serving. */
export function deskEffect(room: Room, command: DeskCommand, hands: Hands, now: number): Effect {
  const { steward, mine, own, someone } = hands;
  switch (command.kind) {
    case 'undo':
      return takingBack(room, mine(command.payload.island), now);
    case 'note-interview':
      return noting(room, own(command.payload.island), command.payload);
    case 'correct-ticket': {
      const { ticketId, theme, language } = command.payload;
      const visitor = someone(ticketId);
      if (!steward || !visitor || visitor.transferred) return undefined;
      if (visitor.is !== 'waiting' && visitor.is !== 'parked') return undefined;
      if (visitor.stretches.length > 0) return undefined;
      if (visitor.theme === theme && visitor.language === language) return () => undefined;
      return () =>
        void Object.assign(visitor, {
          theme,
          language,
          told: undefined,
          takenFor: `${theme} ${language}`,
        });
    }
    case 'merge-tickets':
      return steward ? merging(room, command.payload, someone) : undefined;
    case 'count-people': {
      const { kind, change } = command.payload;
      const people = room.people.get(kind) ?? 0;
      if (!steward || (people === 0 && change < 0)) return undefined;
      return () => void room.people.set(kind, Math.max(0, people + change));
    }
  }
}

function takingBack(room: Room, desk: Desk | undefined, now: number): Effect {
  const offer = desk?.offer;
  if (!desk || !offer || room.at(desk.island) || desk.onBreak) return undefined;
  const { visitor, before } = offer;
  if (now >= offer.at + UNDO_SECONDS * 1000 || lapsed(visitor, now)) return undefined;
  if (JSON.stringify(visitor) !== offer.after) return undefined;
  return () => {
    for (const key of Object.keys(visitor)) Reflect.deleteProperty(visitor, key);
    Object.assign(visitor, structuredClone(before));
    room.ledger.splice(room.ledger.indexOf(offer.entry), 1);
    desk.since = offer.since;
    desk.offer = undefined;
    desk.ended = undefined;
  };
}

function noting(
  room: Room,
  desk: Desk | undefined,
  { topics, referrals }: ReceptionPayload<'note-interview'>,
): Effect {
  if (!desk) return undefined;
  const here = room.at(desk.island);
  const visitor = here === undefined ? desk.ended : here.is === 'serving' ? here : undefined;
  if (!visitor) return undefined;
  const { staffId } = desk;
  return () => {
    const open = room.openSheet(visitor.id);
    if (open) Object.assign(open, { topics, referrals });
    else if (topics.length + referrals.length > 0)
      room.sheets.push({ visitorId: visitor.id, staffId, topics, referrals, open: true });
  };
}

function merging(
  room: Room,
  { ticketId, double }: ReceptionPayload<'merge-tickets'>,
  someone: Hands['someone'],
): Effect {
  const stays = someone(ticketId);
  if (!stays || ticketId === double) return undefined;
  const known = room.visitors.find((v) => v.id === double);
  if (known?.mergedInto !== undefined && room.staying(known) === stays) return () => undefined;
  const goes = someone(double);
  if (!goes || goes.stretches.length > 0) return undefined;
  if (goes.is !== 'waiting' && goes.is !== 'parked') return undefined;
  return () => {
    if (goes.arrivedAt < stays.arrivedAt) {
      stays.arrivedAt = goes.arrivedAt;
      const same = goes.takenFor === stays.takenFor;
      stays.told = same ? goes.told : undefined;
    }
    stays.priority ||= goes.priority;
    goes.is = 'gone';
    goes.mergedInto = stays.id;
    goes.headUntil = undefined;
    goes.parkedUntil = undefined;
  };
}
