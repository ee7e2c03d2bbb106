import { useCallback, useMemo, useRef, useState } from 'react';

import type { Live } from '../../shared/live/live.js';
import type { HelpAtHand } from './station.js';

/**
 * Help as the server knows it. A call that is given up before it was answered is not made later.
 * @param state  what the server says of it
 * @param online whether it can be told at all
 */
export function useHelp(
  live: Pick<Live<'kiosk'>, 'send'>,
  state: HelpAtHand['state'],
  online: boolean,
): HelpAtHand {
  const asking = useRef<AbortController | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const ask = useCallback(async () => {
    if (!online || asking.current !== undefined) return;
    const call = new AbortController();
    asking.current = call;
    setRefused(false);
    const answer = await live.send('ask-help', {}, { signal: call.signal });
    asking.current = undefined;
    setRefused(!answer.ok && !call.signal.aborted);
  }, [live, online]);
  const cancel = useCallback(() => {
    asking.current?.abort();
    void live.send('cancel-help', {});
  }, [live]);
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
