import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { Actor, ClientCommand, ReceptionCommand } from '../command.js';
import type { ReceptionModel } from './model.js';
import type { Random } from './random.js';
import { kioskCommand, KIOSKS } from './random-kiosks.js';
import { AFTER_A_SLIP, deskCommand, signIn, slipped } from './random-desk.js';
import { spaceCommand } from './random-space.js';
import type { Visitor } from './visitor.js';

export interface RandomCommand {
  readonly command: ReceptionCommand;
  readonly actor: Actor;
}

const STEWARD: Actor = { kind: 'staff', staffId: 'steward-1', roles: ['steward'] };
const DISPLAY: Actor = { kind: 'device', deviceId: 'display-1', device: 'display' };
const SYSTEM: Actor = { kind: 'system' };
const ADVISORS: readonly Actor[] = Array.from({ length: 18 }, (_, at) => advisor(`advisor-${at}`));

/** How often each kind is tried: a busy day, with every rare thing in it. */
const WEIGHTS: readonly (readonly [ReceptionCommand['kind'], number])[] = [
  ['take-ticket', 22],
  ['call-next', 20],
  ['start-interview', 16],
  ['finish-interview', 12],
  ['acknowledge-call', 8],
  ['no-show', 7],
  ['deliver-ticket', 8],
  ['lease-numbers', 3],
  ['withdraw-ticket', 2],
  ['take-seat', 5],
  ['return-seat', 2],
  ['free-seat', 2],
  ['extend-seat', 2],
  ['log-help', 2],
  ['tick', 6],
  ['recall', 8],
  ['sign-in-island', 5],
  ['return-ticket', 4],
  ['call-ticket', 4],
  ['park-ticket', 4],
  ['transfer-ticket', 4],
  ['set-priority', 3],
  ['leave-queue', 2],
  ['mark-left', 2],
  ['end-break', 2],
  ['start-break', 1],
  ['sign-out-island', 1],
  ['undo', 2],
  ['note-interview', 6],
  ['correct-ticket', 3],
  ['merge-tickets', 2],
  ['count-people', 2],
  ['open-day', 0.3],
  ['close-day', 0.5],
];
const ALL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/**
 * A command somebody could send now: mostly one that makes sense in the model's room, sometimes one
 * for the wrong ticket, island or person. `serial` makes secrets of tickets different.
 */
export function randomCommand(
  random: Random,
  model: ReceptionModel,
  serial: number,
): RandomCommand {
  if (!model.open && random.chance(0.3)) {
    return { command: { kind: 'open-day', payload: {} }, actor: STEWARD };
  }
  if (!model.open && random.chance(0.5))
    return kioskCommand('deliver-ticket', random, model, serial);
  // Who slips notices at once; meanwhile something may have been noted.
  const slip = slipped(model) && random.chance(0.2);
  const kind = slip ? random.pick(AFTER_A_SLIP) : kindOf(random);
  const { command, actor } = sensible(kind, random, model, serial);
  return random.chance(0.04) ? { command, actor: anybody(random, model) } : { command, actor };
}

/**
 * When the next command comes, ms: mostly within seconds, sometimes after hours, and often the next
 * morning once the day is closed.
 */
export function nextTime(random: Random, model: ReceptionModel, now: number): number {
  if (!model.open && random.chance(0.5)) return now + 24 * 3_600_000;
  if (random.chance(0.002)) return now + random.below(16 * 3_600_000);
  return random.chance(0.7) ? now + random.below(slipped(model) ? 5_000 : 20_000) : now;
}

function kindOf(random: Random): ReceptionCommand['kind'] {
  let left = random.next() * ALL;
  for (const [kind, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'tick';
}

function sensible(
  kind: ReceptionCommand['kind'],
  random: Random,
  model: ReceptionModel,
  serial: number,
): RandomCommand {
  switch (kind) {
    case 'tick':
    case 'open-day':
    case 'close-day':
      return { command: { kind, payload: {} }, actor: SYSTEM };
    case 'take-ticket':
      return {
        command: {
          kind,
          payload: {
            theme: random.pick(THEMES),
            language: random.pick(LANGUAGES),
            secretHash: `secret-${random.chance(0.98) ? serial : random.below(serial + 1)}`,
            shortCode: 'ACDE34',
          },
        },
        actor: random.chance(0.8) ? random.pick(KIOSKS) : STEWARD,
      };
    case 'lease-numbers':
    case 'deliver-ticket':
    case 'withdraw-ticket':
      return kioskCommand(kind, random, model, serial);
    case 'take-seat':
    case 'return-seat':
    case 'free-seat':
    case 'extend-seat':
    case 'log-help':
      return spaceCommand(kind, random, model, STEWARD);
    case 'undo':
    case 'note-interview':
    case 'correct-ticket':
    case 'merge-tickets':
    case 'count-people':
      return deskCommand(kind, random, model, {
        anIsland: () => anIsland(kind, random, model),
        aTicket: (states) => aTicket(random, model, states),
        atIsland: (island) => atIsland(island, random, model),
        steward: STEWARD,
      });
    case 'call-next':
    case 'recall':
    case 'start-interview':
    case 'finish-interview':
    case 'no-show':
    case 'sign-out-island':
    case 'end-break': {
      const island = anIsland(kind, random, model);
      return { command: { kind, payload: { island } }, actor: atIsland(island, random, model) };
    }
    case 'start-break': {
      const island = anIsland(kind, random, model);
      const payload = { island, ...(random.chance(0.5) && { minutes: 5 }) };
      return { command: { kind, payload }, actor: atIsland(island, random, model) };
    }
    case 'call-ticket': {
      const island = anIsland(kind, random, model);
      const payload = { island, ticketId: aTicket(random, model, ['waiting', 'parked', 'called']) };
      return { command: { kind, payload }, actor: atIsland(island, random, model) };
    }
    case 'acknowledge-call': {
      const called = model.visitors.flatMap(({ callId }) => (callId === undefined ? [] : [callId]));
      const callId = called.length > 0 && random.chance(0.9) ? random.pick(called) : 'call-of-none';
      return { command: { kind, payload: { callId } }, actor: DISPLAY };
    }
    case 'park-ticket': {
      const ticketId = aTicket(random, model, ['called', 'serving', 'waiting', 'parked']);
      const payload = { ticketId, ...(random.chance(0.6) && { minutes: 1 + random.below(10) }) };
      return { command: { kind, payload }, actor: ofTicket(ticketId, random, model) };
    }
    case 'transfer-ticket': {
      const ticketId = aTicket(random, model, ['serving', 'called']);
      const language = random.chance(0.3) && { language: random.pick(LANGUAGES) };
      const payload = { ticketId, theme: random.pick(THEMES), ...language };
      return { command: { kind, payload }, actor: ofTicket(ticketId, random, model) };
    }
    case 'return-ticket':
      return byId(kind, aTicket(random, model, ['parked', 'gone']));
    case 'mark-left':
      return byId(kind, aTicket(random, model, ['waiting', 'called', 'parked']));
    case 'set-priority': {
      const payload = {
        ticketId: aTicket(random, model, ['waiting', 'parked']),
        priority: random.chance(0.7),
      };
      return { command: { kind, payload }, actor: STEWARD };
    }
    case 'leave-queue': {
      const ticketId = aTicket(random, model, ['waiting', 'called', 'parked']);
      return { command: { kind, payload: {} }, actor: { kind: 'phone', ticketId } };
    }
    case 'sign-in-island':
      return { command: signIn(random, model.settings.islands), actor: random.pick(ADVISORS) };
  }
}

function byId(kind: 'return-ticket' | 'mark-left', ticketId: string): RandomCommand {
  const command: ClientCommand = { kind, payload: { ticketId } };
  return { command, actor: STEWARD };
}

/** Mostly an island where this makes sense: a free one to call from, a busy one for the rest. */
function anIsland(kind: ReceptionCommand['kind'], random: Random, model: ReceptionModel): number {
  if (model.desks.length === 0 || random.chance(0.05))
    return 1 + random.below(model.settings.islands);
  // Somebody who recalls once often recalls again.
  const lastCalled = model.visitors.reduce<Visitor | undefined>(
    (last, v) => (v.is === 'called' && v.lastCall >= (last?.lastCall ?? 0) ? v : last),
    undefined,
  );
  if (kind === 'recall' && lastCalled?.island !== undefined && random.chance(0.7)) {
    return lastCalled.island;
  }
  const wantsFree = kind.startsWith('call') || kind.endsWith('break') || kind.startsWith('sign');
  const fitting = model.desks.filter(
    ({ island }) => (model.at(island) === undefined) === wantsFree,
  );
  return random.pick(fitting.length > 0 && random.chance(0.9) ? fitting : model.desks).island;
}

function aTicket(random: Random, model: ReceptionModel, states: readonly string[]): string {
  if (random.chance(0.02)) return 'ticket-of-none';
  const fitting = model.visitors.filter(({ is }) => states.includes(is));
  // The lately ended are of more interest than those of hours ago.
  const some = (fitting.length > 0 && random.chance(0.9) ? fitting : model.visitors).slice(-60);
  return some.length > 0 ? random.pick(some).id : 'ticket-of-none';
}

function atIsland(island: number, random: Random, model: ReceptionModel): Actor {
  const desk = model.desks.find((candidate) => candidate.island === island);
  return desk === undefined || random.chance(0.1) ? STEWARD : advisor(desk.staffId);
}

function ofTicket(ticketId: string, random: Random, model: ReceptionModel): Actor {
  const island = model.visitors.find(({ id }) => id === ticketId)?.island;
  return island === undefined ? STEWARD : atIsland(island, random, model);
}

function anybody(random: Random, model: ReceptionModel): Actor {
  const phone: Actor = { kind: 'phone', ticketId: aTicket(random, model, ['waiting', 'serving']) };
  return random.pick([STEWARD, random.pick(KIOSKS), DISPLAY, SYSTEM, phone, random.pick(ADVISORS)]);
}

function advisor(staffId: string): Actor {
  return { kind: 'staff', staffId, roles: ['advisor'] };
}
