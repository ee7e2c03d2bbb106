import type { RefusalCode } from '#protocol/refusals.js';
import type { Role } from '#protocol/vocabulary.js';

import type { WorkshopActor, WorkshopCommand } from './command.js';

type Right = Extract<Role, 'advisor' | 'steward' | 'planner' | 'administrator'> | Machine;
type Machine = 'kiosk' | 'booking' | 'system';

const OFFICE = ['planner', 'administrator'] as const;

/** Who may ask for what at all. Whose booking it must be is a rule of each verb. */
const RIGHTS: Readonly<Record<WorkshopCommand['kind'], readonly Right[]>> = {
  'sign-up': ['kiosk', 'steward', 'advisor'],
  'sign-up-group': ['steward'],
  'cancel-booking': ['kiosk', 'steward'],
  'cancel-own-booking': ['booking'],
  'check-in': ['kiosk', 'steward'],
  'undo-check-in': ['steward'],
  'reissue-booking': ['steward'],
  'count-heads': ['steward'],
  'put-activity': OFFICE,
  'remove-activity': OFFICE,
  'plan-sessions': OFFICE,
  'change-session': OFFICE,
  'cancel-session': [...OFFICE, 'steward'],
  'import-programme': OFFICE,
  'workshop-tick': ['system'],
  'carry-programme': ['system'],
};

const ROLES: readonly Right[] = ['advisor', 'steward', ...OFFICE];

/** @returns why this actor may not give this kind of command, `undefined` when it may */
export function forbidden(
  kind: WorkshopCommand['kind'],
  actor: WorkshopActor,
): RefusalCode | undefined {
  const rights = RIGHTS[kind];
  switch (actor.kind) {
    case 'staff':
      if (!rights.some((right) => ROLES.includes(right))) return 'not-allowed';
      return actor.roles.some((role) => rights.some((right) => right === role))
        ? undefined
        : 'role-missing';
    case 'device':
      return rights.some((right) => right === actor.device) ? undefined : 'not-allowed';
    case 'booking':
    case 'system':
      return rights.includes(actor.kind) ? undefined : 'not-allowed';
  }
}

/** At the desk there are no limits against hoarding, and more can be put right. */
export function isSteward(actor: WorkshopActor): boolean {
  return actor.kind === 'staff' && actor.roles.includes('steward');
}
