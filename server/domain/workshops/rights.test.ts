import { describe, expect, it } from 'vitest';

import type { RefusalCode } from '#protocol/refusals.js';

import type { WorkshopActor, WorkshopCommand } from './command.js';
import { forbidden, isSteward } from './rights.js';
import {
  administrator,
  advisor,
  display,
  kiosk,
  phoneOf,
  planner,
  steward,
  system,
} from './testing/story.js';

const may: Record<WorkshopCommand['kind'], readonly string[]> = {
  'sign-up': ['kiosk', 'steward', 'advisor'],
  'sign-up-group': ['steward'],
  'cancel-booking': ['kiosk', 'steward'],
  'cancel-own-booking': ['phone'],
  'check-in': ['kiosk', 'steward'],
  'undo-check-in': ['steward'],
  'reissue-booking': ['steward'],
  'count-heads': ['steward'],
  'put-activity': ['planner', 'administrator'],
  'remove-activity': ['planner', 'administrator'],
  'plan-sessions': ['planner', 'administrator'],
  'change-session': ['planner', 'administrator'],
  'cancel-session': ['planner', 'administrator', 'steward'],
  'import-programme': ['planner', 'administrator'],
  'workshop-tick': ['system'],
  'carry-programme': ['system'],
};
const actors: Record<string, WorkshopActor> = {
  steward,
  planner,
  administrator,
  advisor,
  kiosk,
  display,
  phone: phoneOf('ann'),
  system,
};
const STAFF = ['steward', 'planner', 'administrator'];

describe('who may ask for what', () => {
  for (const [kind, allowed] of Object.entries(may)) {
    for (const [name, actor] of Object.entries(actors)) {
      const expected = allowed.includes(name) ? undefined : refusalFor(actor, allowed);
      it(`${kind} by ${name}: ${expected ?? 'yes'}`, () => {
        expect(forbidden(kind as WorkshopCommand['kind'], actor)).toBe(expected);
      });
    }
  }

  it('counts somebody with several roles as each of them', () => {
    const both: WorkshopActor = { kind: 'staff', staffId: 'b', roles: ['advisor', 'steward'] };
    expect(forbidden('count-heads', both)).toBeUndefined();
    expect(forbidden('put-activity', both)).toBe('role-missing');
    expect([isSteward(both), isSteward(planner), isSteward(kiosk)]).toEqual([true, false, false]);
  });
});

function refusalFor(actor: WorkshopActor, allowed: readonly string[]): RefusalCode {
  const forStaff = allowed.some((name) => STAFF.includes(name));
  return actor.kind === 'staff' && forStaff ? 'role-missing' : 'not-allowed';
}
