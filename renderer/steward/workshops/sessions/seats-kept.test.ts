import { expect, it } from 'vitest';

import { seatsKept } from './seats-kept.js';

const minutes = (n: number) => n * 60_000;
const session = { signUp: 'open', keptUntil: minutes(610), endsAt: minutes(720) } as const;

it.each([
  [400, { kind: 'kept', until: minutes(610) }],
  [580, { kind: 'kept', until: minutes(610), left: minutes(30) }],
  [609, { kind: 'kept', until: minutes(610), left: minutes(1) }],
  [610, { kind: 'given', since: minutes(610) }],
  [719, { kind: 'given', since: minutes(610) }],
  [720, undefined],
])('at minute %i', (now, kept) => {
  expect(seatsKept(session, minutes(now))).toEqual(kept);
});

it.each(['cancelled', 'over'] as const)('nothing is kept in a session that is %s', (signUp) => {
  expect(seatsKept({ ...session, signUp }, minutes(600))).toBeUndefined();
});
