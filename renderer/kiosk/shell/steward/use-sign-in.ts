import { useRef, useState } from 'react';

import type { Shell } from '#protocol/shell.js';

import { tried } from '../frame/tried.js';
import { failureOf, isWhole, signInOf, stepAfter } from './sign-in-steps.js';
import type { SignInFailure, SignInStep } from './sign-in-steps.js';

interface Typed {
  readonly step: SignInStep;
  readonly code: string;
  readonly pin: string;
  readonly failure?: SignInFailure;
  /** What was typed had not the form it must have. */
  readonly wrong?: boolean;
}

const NOTHING: Typed = { step: 'code', code: '', pin: '' };

export interface SignInForm extends Typed {
  readonly asking: boolean;
  /** What was wrong before is not said any more. */
  type(value: string): void;
  withExitPin(): void;
  back(): void;
  /** From the code to its PIN, from a PIN to the machine. */
  further(): void;
}

/** What a steward types, kept nowhere but here; a PIN is gone as soon as it was asked about. */
export function useSignIn(shell: Pick<Shell, 'signIn'>, onEnter: () => void): SignInForm {
  const [typed, setTyped] = useState(NOTHING);
  const [asking, setAsking] = useState(false);
  const busy = useRef(false);
  const { step, code, pin } = typed;

  async function ask(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setAsking(true);
    const answer = await tried(shell.signIn(signInOf(step, typed)));
    busy.current = false;
    setAsking(false);
    if (answer?.ok === true) return onEnter();
    const failure = failureOf(step, answer);
    setTyped({ step: stepAfter(step, failure), code: '', pin: '', failure });
  }

  return {
    ...typed,
    asking,
    type: (value) => setTyped({ step, code, pin, [step === 'code' ? 'code' : 'pin']: value }),
    withExitPin: () => setTyped({ ...NOTHING, step: 'exit-pin' }),
    back: () => setTyped({ ...NOTHING, code }),
    further() {
      if (!isWhole(step, typed)) setTyped({ step, code, pin, wrong: true });
      else if (step === 'code') setTyped({ step: 'pin', code, pin: '' });
      else void ask();
    },
  };
}
