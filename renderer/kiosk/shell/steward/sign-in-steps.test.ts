import { describe, expect, it } from 'vitest';

import type { ShellSignIn } from '#protocol/shell.js';
import { shellSchemas } from '#protocol/shell-schemas.js';

import { failureOf, isWhole, signInOf, stepAfter } from './sign-in-steps.js';
import type { SignInStep } from './sign-in-steps.js';

type No = Exclude<ShellSignIn, { ok: true }>;

it.each<[SignInStep, string, string, boolean]>([
  ['code', 'B07', '', true],
  ['code', 'B', '', false],
  ['code', '', '123456', false],
  ['pin', 'B07', '123456', true],
  ['pin', 'B07', '12345', false],
  ['exit-pin', '', '123456', true],
  ['exit-pin', 'B07', '', false],
])('at %s, “%s” and “%s” are whole: %s', (step, code, pin, whole) => {
  expect(isWhole(step, { code, pin })).toBe(whole);
});

it('asks what the protocol lets through, and goes by no code with the exit PIN', () => {
  for (const step of ['pin', 'exit-pin'] as const)
    expect(
      shellSchemas.signIn.safeParse(signInOf(step, { code: 'B07', pin: '123456' })).success,
    ).toBe(true);
  expect(signInOf('exit-pin', { code: 'B07', pin: '123456' }).code).toBeNull();
});

describe('after a no', () => {
  it.each<[SignInStep, No | undefined, ReturnType<typeof failureOf>, SignInStep]>([
    ['pin', { ok: false, why: 'wrong' }, { why: 'wrong' }, 'code'],
    ['exit-pin', { ok: false, why: 'wrong' }, { why: 'wrongExit' }, 'exit-pin'],
    ['pin', { ok: false, why: 'not-steward' }, { why: 'not-steward' }, 'code'],
    ['pin', { ok: false, why: 'no-pin' }, { why: 'no-pin' }, 'code'],
    [
      'exit-pin',
      { ok: false, why: 'locked', minutes: 15 },
      { why: 'locked', minutes: 15 },
      'exit-pin',
    ],
    ['pin', undefined, { why: 'failed' }, 'code'],
  ])('at %s, %o says %o and goes on at %s', (step, answer, failure, next) => {
    expect(failureOf(step, answer)).toEqual(failure);
    expect(stepAfter(step, failure)).toBe(next);
  });
});
