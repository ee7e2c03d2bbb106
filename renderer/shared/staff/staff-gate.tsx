import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { SignedIn } from '#protocol/socket.js';

import type { Introduction, Live } from '../live/live.js';
import { useLive } from '../live/use-live.js';
import { SignInPage } from './sign-in/sign-in-page.js';
import { forgetSession, keepSession, readSession } from './staff-session.js';
import { thisTab } from './tab-storage.js';
import { useConnection } from './use-connection.js';

export type StaffAudience = 'advisor' | 'steward' | 'office';

export interface StaffSession<A extends StaffAudience> {
  readonly live: Live<A>;
  readonly signOut: () => void;
}

/**
 * Lets signed-in staff through with their connection. When the session ends it asks for code and PIN
 * again, says why, and goes on at the same page (its address is not touched).
 */
export function StaffGate<A extends StaffAudience>(props: {
  audience: A;
  children: (session: StaffSession<A>) => ReactNode;
}) {
  const { audience, children } = props;
  const [session, setSession] = useState(() => readSession(thisTab));
  const [ended, setEnded] = useState<Refusal>();

  const signedIn = useCallback((given: SignedIn) => {
    keepSession(thisTab, given);
    setEnded(undefined);
    setSession(given);
  }, []);
  const over = useCallback((refusal: Refusal | undefined) => {
    forgetSession(thisTab);
    setEnded(refusal);
    setSession(undefined);
  }, []);

  if (session === undefined) {
    return <SignInPage audience={audience} ended={ended} onSignedIn={signedIn} />;
  }
  return (
    <Connected key={session.token} audience={audience} token={session.token} onOver={over}>
      {children}
    </Connected>
  );
}

function Connected<A extends StaffAudience>(props: {
  audience: A;
  token: string;
  onOver: (refusal: Refusal | undefined) => void;
  children: (session: StaffSession<A>) => ReactNode;
}) {
  const { audience, token, onOver, children } = props;
  // The three staff audiences introduce themselves alike; the compiler cannot see that through `A`.
  const live = useConnection<A>({ audience, token } as unknown as Introduction<A>);
  if (live === undefined) return null;
  return (
    <Admitted live={live} onOver={onOver}>
      {children}
    </Admitted>
  );
}

function Admitted<A extends StaffAudience>(props: {
  live: Live<A>;
  onOver: (refusal: Refusal | undefined) => void;
  children: (session: StaffSession<A>) => ReactNode;
}) {
  const { live, onOver, children } = props;
  const state = useLive(live);
  const leaving = useRef(false);
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  useEffect(() => {
    if (refusal !== undefined) onOver(leaving.current ? undefined : refusal);
  }, [refusal, onOver]);

  const signOut = useCallback(() => {
    leaving.current = true;
    // Without an answer the tab forgets its token all the same.
    void live.signOut().then(() => onOver(undefined));
  }, [live, onOver]);

  if (refusal !== undefined) return null;
  return children({ live, signOut });
}
