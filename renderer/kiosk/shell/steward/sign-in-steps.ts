import type { ShellSignIn, ShellWho } from '#protocol/shell.js';

/** code: a steward's · pin: of that code · exit-pin: the machine's own, while the server is away */
export type SignInStep = 'code' | 'pin' | 'exit-pin';

export type SignInFailure =
  | { readonly why: 'wrong' | 'wrongExit' | 'not-steward' | 'no-pin' | 'failed' }
  | { readonly why: 'locked'; readonly minutes: number };

export const LONGEST_CODE = 12;
export const LONGEST_PIN = 12;

const CODE = /^[A-Z0-9]{2,12}$/;
const PIN = /^\d{6,12}$/;

/** Whether what was typed at a step has the form it must have. */
export function isWhole(step: SignInStep, typed: { code: string; pin: string }): boolean {
  return step === 'code' ? CODE.test(typed.code) : PIN.test(typed.pin);
}

/** What is asked of the shell at the end. */
export function signInOf(step: SignInStep, typed: { code: string; pin: string }): ShellWho {
  return { code: step === 'exit-pin' ? null : typed.code, pin: typed.pin };
}

/** @param answer `undefined`: the shell gave none */
export function failureOf(
  step: SignInStep,
  answer: Exclude<ShellSignIn, { ok: true }> | undefined,
): SignInFailure {
  if (answer === undefined) return { why: 'failed' };
  if (answer.why === 'locked') return { why: 'locked', minutes: answer.minutes };
  return { why: answer.why === 'wrong' && step === 'exit-pin' ? 'wrongExit' : answer.why };
}

/**
 * Where one goes on after a failure: with the exit PIN as long as the server seems to be away, else from
 * the code on, which may be what was wrong.
 */
export function stepAfter(step: SignInStep, failure: SignInFailure): SignInStep {
  return step === 'exit-pin' && failure.why !== 'not-steward' ? 'exit-pin' : 'code';
}
