import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Live } from '../../shared/live/live.js';
import type { HelpAtHand } from './station.js';

/**
 * Help as the server knows it. A call that is given up before it was answered is not made later, and
 * none outlives its visit: no steward comes for somebody who has gone.
 * @param state  what the server says of it
 * @param online whether it can be told at all
 * @param visit  counts visits
 */
export function useHelp(
  live: Pick<Live<'kiosk'>, 'send'>,
  state: HelpAtHand['state'],
  online: boolean,
  visit: number,
): HelpAtHand {
  const asking = useRef<AbortController | undefined>(undefined);
  /** A call may have reached the server, whatever is known of it here. */
  const called = useRef(false);
  const [refused, setRefused] = useState(false);
  const ask = useCallback(async () => {
    if (!online || asking.current !== undefined) return;
    const call = new AbortController();
    asking.current = call;
    called.current = true;
    setRefused(false);
    const answer = await live.send('ask-help', {}, { signal: call.signal });
    if (call.signal.aborted) return;
    asking.current = undefined;
    setRefused(!answer.ok);
  }, [live, online]);
  const giveUp = useCallback(() => {
    asking.current?.abort();
    asking.current = undefined;
  }, []);
  const cancel = useCallback(() => {
    giveUp();
    if (!called.current) return;
    called.current = false;
    void live.send('cancel-help', {});
  }, [live, giveUp]);
  useEffect(() => {
    if (state !== undefined) called.current = true;
  }, [state]);
  // The visitor is told that nobody can be told.
  useEffect(() => {
    if (!online) giveUp();
  }, [online, giveUp]);
  useEffect(() => cancel, [visit, cancel]);
  return useMemo(
    () => ({
      state: online ? state : undefined,
      unreachable: !online || refused,
      ask: () => void ask(),
      cancel,
    }),
    [state, online, refused, ask, cancel],
  );
}
