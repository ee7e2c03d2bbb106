import type { Result } from '#protocol/refusals.js';
import type { SignIn } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { DeviceKind } from '#protocol/vocabulary.js';

import type { DemoSocket } from './link.js';
import { openSocket } from './link.js';
import type { DemoRun } from './run.js';
import { inTurn, pause } from './run.js';

const TRY_AGAIN = 2_000;
const ANSWER_WITHIN = 10_000;
const APPROVED_WITHIN = 30_000;

export interface Access {
  /** @returns the session's token; tries until it is given. @throws when stopped */
  signIn(request: SignIn): Promise<string>;
  /** @returns the device's token; tries until somebody approves. @throws when stopped */
  pair(kind: DeviceKind): Promise<string>;
}

/** How simulated people get their rights: as a guest page, like everybody. */
export function accessTo(run: Pick<DemoRun, 'url' | 'signal' | 'log'>): Access {
  const { signal, log } = run;
  const turn = inTurn();
  return {
    signIn: (request) =>
      untilGiven(`sign-in of ${request.code}`, () => turn(() => asGuest(signingIn(request)))),
    pair: (kind) => untilGiven(`pairing of a ${kind}`, () => asGuest(pairing(kind, signal))),
  };

  async function untilGiven(
    what: string,
    ask: () => Promise<Result<string> | undefined>,
  ): Promise<string> {
    let told: string | undefined;
    for (;;) {
      signal.throwIfAborted();
      const answer = await ask();
      if (answer?.ok === true) return answer.value;
      const reason = answer === undefined ? 'no answer' : answer.refusal.code;
      if (reason !== told) log(`${what}: ${reason}, trying again`);
      told = reason;
      await pause(TRY_AGAIN, signal);
    }
  }

  /** @returns `undefined` where the server is not there or does not answer. @throws when stopped */
  async function asGuest<T>(ask: (guest: DemoSocket) => Promise<T>): Promise<T | undefined> {
    signal.throwIfAborted();
    const guest = openSocket(run.url, { protocol: PROTOCOL_VERSION, audience: 'guest' });
    const over = new AbortController();
    const inVain = new Promise<undefined>((resolve) => {
      guest.once('connect_error', () => resolve(undefined));
      signal.addEventListener('abort', () => resolve(undefined), { signal: over.signal });
    });
    try {
      return await Promise.race([ask(guest), inVain]);
    } catch {
      return undefined;
    } finally {
      over.abort();
      guest.close();
    }
  }
}

type Asking = (guest: DemoSocket) => Promise<Result<string>>;

function signingIn(request: SignIn): Asking {
  return async (guest) => {
    const answer = await guest.timeout(ANSWER_WITHIN).emitWithAck('sign-in', request);
    return answer.ok ? { ok: true, value: answer.value.token } : answer;
  };
}

function pairing(kind: DeviceKind, signal: AbortSignal): Asking {
  return async (guest) => {
    // Listened to before asking: in a demonstration the approval may come before the answer.
    const approval = new Promise<string | undefined>((resolve) => {
      guest.once('paired', ({ token }) => resolve(token));
      guest.once('pairing-ended', () => resolve(undefined));
    });
    const shown = await guest.timeout(ANSWER_WITHIN).emitWithAck('request-pairing', { kind });
    if (!shown.ok) return shown;
    const late = pause(APPROVED_WITHIN, signal).then(() => undefined);
    const token = await Promise.race([approval, late]);
    return token === undefined
      ? { ok: false, refusal: { code: 'pairing-unknown' } }
      : { ok: true, value: token };
  };
}
