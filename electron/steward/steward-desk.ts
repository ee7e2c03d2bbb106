import type { ShellSignIn } from '#protocol/shell.js';
import type { ExitPin } from './exit-pin.js';
import type { PinLock } from './pin-lock.js';

/** What a server says of a code and a PIN. `away`: nobody answered. */
export type ServerSays =
  | { readonly says: 'steward' | 'other-role' | 'wrong' | 'away' }
  | { readonly says: 'locked'; readonly minutes: number };

export interface StewardDesk {
  /** @param who `code: null`: with the machine's own exit PIN, which no server is ever told */
  signIn(who: { readonly code: string | null; readonly pin: string }): Promise<ShellSignIn>;
  signOut(): void;
  /** Whether a steward stands at the machine now. */
  present(): boolean;
}

/** A steward who walked away is not there any more, ms. */
const LASTS = 10 * 60_000;

/** Who asked has gone meanwhile. */
const GONE: ShellSignIn = { ok: false, why: 'wrong' };

/**
 * Lets stewards, and nobody else, to the machine behind the kiosk. The server decides; the machine's own
 * exit PIN counts only while no server answers.
 * @param around.steady ms, a clock that is never set
 */
export function stewardDesk(around: {
  ask(code: string, pin: string): Promise<ServerSays>;
  /** Whether a server answers at all. */
  isThere(): Promise<boolean>;
  readonly pin: ExitPin;
  readonly lock: PinLock;
  steady(): number;
}): StewardDesk {
  const { ask, isThere, pin: exitPin, lock, steady } = around;
  let until = -Infinity;
  /** Counts those who left: an answer that comes after is not theirs any more. */
  let left = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function alone(pin: string): Promise<ShellSignIn> {
    if (!(await exitPin.isSet())) return { ok: false, why: 'no-pin' };
    const wait = await lock.wait();
    if (wait > 0) return { ok: false, why: 'locked', minutes: Math.ceil(wait / 60_000) };
    await lock.tried();
    if (!(await exitPin.check(pin))) return { ok: false, why: 'wrong' };
    await lock.right();
    return { ok: true, offline: true };
  }

  async function check(code: string | null, pin: string): Promise<ShellSignIn> {
    if (code === null) return (await isThere()) ? { ok: false, why: 'wrong' } : alone(pin);
    const answer = await ask(code, pin);
    switch (answer.says) {
      case 'steward':
        return { ok: true, offline: false };
      case 'other-role':
        return { ok: false, why: 'not-steward' };
      case 'wrong':
        return { ok: false, why: 'wrong' };
      case 'locked':
        return { ok: false, why: 'locked', minutes: answer.minutes };
      case 'away':
        return alone(pin);
    }
  }

  return {
    // One at a time: attempts side by side must not share one count.
    signIn({ code, pin }) {
      const since = left;
      const done = last.then(async () => {
        const answer = await check(code, pin);
        if (!answer.ok) return answer;
        if (left !== since) return GONE;
        until = steady() + LASTS;
        return answer;
      });
      last = done.catch(() => undefined);
      return done;
    },
    signOut() {
      left += 1;
      until = -Infinity;
    },
    present: () => steady() < until,
  };
}
