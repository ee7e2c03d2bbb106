import type { RefusalCode } from '#protocol/refusals.js';

import type { Actor, ReceptionCommand } from './command.js';

type Right = 'steward' | 'advisor' | 'kiosk' | 'display' | 'phone' | 'system';

/** Who may ask for what at all. Whose island or ticket it must be is a rule of each verb. */
const RIGHTS: Readonly<Record<ReceptionCommand['kind'], readonly Right[]>> = {
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

/** @returns why this actor may not give this kind of command, `undefined` when it may */
export function forbidden(kind: ReceptionCommand['kind'], actor: Actor): RefusalCode | undefined {
  const rights = RIGHTS[kind];
  switch (actor.kind) {
    case 'staff': {
      const forStaff = rights.filter((right) => right === 'steward' || right === 'advisor');
      if (forStaff.length === 0) return 'not-allowed';
      return forStaff.some((right) => actor.roles.includes(right)) ? undefined : 'role-missing';
    }
    case 'device':
      return rights.includes(actor.device) ? undefined : 'not-allowed';
    case 'phone':
    case 'system':
      return rights.includes(actor.kind) ? undefined : 'not-allowed';
  }
}

/** A steward may act for every island and every ticket. */
export function isSteward(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.roles.includes('steward');
}

/** The advisor signed in at an island acts for it. */
export function actsFor(actor: Actor, island: { readonly staffId: string } | undefined): boolean {
  if (isSteward(actor)) return true;
  return actor.kind === 'staff' && island?.staffId === actor.staffId;
}
