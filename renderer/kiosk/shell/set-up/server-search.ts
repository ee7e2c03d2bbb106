import { useCallback, useEffect, useRef, useState } from 'react';

import type { FoundServer, Shell } from '#protocol/shell.js';

import { tried } from '../frame/tried.js';
import { serverAddress } from './server-address.js';
import type { AddressProblem } from './server-address.js';

export type ServerProblem = AddressProblem | 'unreachable' | 'other-version';

export interface ServerSearch {
  /** What was found by itself: not yet looked for to the end, nothing, or a server; or not wanted. */
  readonly nearby: 'looking' | 'none' | 'unwanted' | FoundServer;
  /** The address that was typed is being looked at. */
  readonly checking: boolean;
  readonly problem: ServerProblem | undefined;
  /** What was wrong is being typed anew. */
  forgetProblem(): void;
  /** @returns the origin to keep; `undefined`: see `problem` */
  check(typed: string): Promise<string | undefined>;
}

/** Looks for a server at the usual places at once, and at an address that is typed when asked. */
export function useServerSearch(shell: Pick<Shell, 'findServer'>, wanted: boolean): ServerSearch {
  const [nearby, setNearby] = useState<ServerSearch['nearby']>('looking');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<ServerProblem>();
  const busy = useRef(false);

  useEffect(() => {
    if (!wanted) return setNearby('unwanted');
    let current = true;
    void tried(shell.findServer(null)).then((found) => {
      if (current) setNearby(found ?? 'none');
    });
    return () => {
      current = false;
    };
  }, [shell, wanted]);

  const check = useCallback(
    async (typed: string) => {
      if (busy.current) return undefined;
      const read = serverAddress(typed);
      if (!read.ok) {
        setProblem(read.problem);
        return undefined;
      }
      busy.current = true;
      setChecking(true);
      setProblem(undefined);
      const found = await tried(shell.findServer(read.address));
      busy.current = false;
      setChecking(false);
      if (found?.fits === true) return found.address;
      setProblem(found ? 'other-version' : 'unreachable');
      return undefined;
    },
    [shell],
  );

  return {
    nearby,
    checking,
    problem,
    forgetProblem: useCallback(() => setProblem(undefined), []),
    check,
  };
}
