import { describe, expect, it } from 'vitest';

import type { RefusalCode } from '#protocol/refusals.js';

import type { Actor, ReceptionCommand } from './command.js';
import { forbidden } from './rights.js';
import { advisor, display, editor, kiosk, phoneOf, steward, system } from './testing/story.js';

const may: Record<ReceptionCommand['kind'], readonly string[]> = {
  'open-day': ['steward', 'system'],
  'close-day': ['steward', 'system'],
  'take-ticket': ['kiosk', 'steward'],
  'lease-numbers': ['kiosk'],
  'deliver-ticket': ['kiosk'],
  'withdraw-ticket': ['kiosk'],
  'take-seat': ['kiosk', 'steward'],
  'return-seat': ['kiosk'],
  'free-seat': ['steward'],
  'extend-seat': ['steward'],
  'log-help': ['steward'],
  'call-next': ['advisor', 'steward'],
  'call-ticket': ['advisor', 'steward'],
  recall: ['advisor', 'steward'],
  'acknowledge-call': ['display'],
  'start-interview': ['advisor', 'steward'],
  'finish-interview': ['advisor', 'steward'],
  'no-show': ['advisor', 'steward'],
  'park-ticket': ['advisor', 'steward'],
  'return-ticket': ['advisor', 'steward'],
  'transfer-ticket': ['advisor', 'steward'],
  'mark-left': ['steward'],
  'leave-queue': ['phone'],
  'set-priority': ['steward'],
  'sign-in-island': ['advisor'],
  'sign-out-island': ['advisor', 'steward'],
  'start-break': ['advisor', 'steward'],
  'end-break': ['advisor', 'steward'],
  undo: ['advisor', 'steward'],
  'note-interview': ['advisor'],
  'correct-ticket': ['steward'],
  'merge-tickets': ['steward'],
  'count-people': ['steward'],
  tick: ['system'],
};
const actors: Record<string, Actor> = {
  steward,
  advisor,
  editor,
  kiosk,
  display,
  phone: phoneOf(1),
  system,
};

describe('who may ask for what', () => {
  for (const [kind, allowed] of Object.entries(may)) {
    for (const [name, actor] of Object.entries(actors)) {
      const expected = allowed.includes(name) ? undefined : refusalFor(actor, allowed);
      it(`${kind} by ${name}: ${expected ?? 'yes'}`, () => {
        expect(forbidden(kind as ReceptionCommand['kind'], actor)).toBe(expected);
      });
    }
  }
});

function refusalFor(actor: Actor, allowed: readonly string[]): RefusalCode {
  const forStaff = allowed.includes('steward') || allowed.includes('advisor');
  return actor.kind === 'staff' && forStaff ? 'role-missing' : 'not-allowed';
}
