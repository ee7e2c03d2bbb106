import type { Random } from '../harness/random.js';
import type { FuzzHouse } from './house.js';
import type { Careful } from './messages.js';

/** Whoever this is, nobody is it. */
const NOBODY = 'id-of-nobody-at-all';

/** Kinds that, said rightly, would end the run or send the server to other addresses. */
export const DANGEROUS: ReadonlySet<string> = new Set([
  'command change-settings',
  'command set-feeds',
  'command change-staff',
  'command set-pin',
  'sign-out',
]);

/** So often each thing may be done in one run: what grows by it stays small enough to look at. */
const MOST_TAKEN: Readonly<Record<string, number>> = {
  'command plan-sessions': 12,
  'command put-activity': 20,
  'command put-notice': 40,
  'command add-staff': 20,
  'command approve-device': 12,
  'command close-day': 20,
  'command raise-alarm': 60,
  'query what-if': 30,
  'sign-in': 30,
};
const MOST_TAKEN_ELSE = 200;
const MOST_ASKED = 20_000;

export function mostTaken(name: string): number {
  return MOST_TAKEN[name] ?? (/^(?:query|resync)/.test(name) ? MOST_ASKED : MOST_TAKEN_ELSE);
}

export function carefulOf(house: FuzzHouse): Careful {
  return {
    'change-settings': (random: Random) => ({
      settings: { ...house.settings, waitAlertMinutes: random.between(5, 240) },
    }),
    'set-feeds': () => ({ feeds: [] }),
    'change-staff': (random: Random) => ({
      staffId: NOBODY,
      roles: ['advisor'],
      active: random.between(0, 1) === 1,
    }),
    'set-pin': () => ({ staffId: NOBODY, pin: '80256913' }),
  };
}
