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
  /** Somebody has gone on: an answer that is still on its way counts no more. */
  giveUp(): void;
  /** What was wrong is being typed anew. */
  forgetProblem(): void;
  check(typed: string): Promise<Checked>;
}

/** The origin to keep · wrong: see `problem` · overtaken: somebody has gone on, nothing follows from it */
export type Checked = { readonly address: string } | 'wrong' | 'overtaken';

/** Looks for a server at the usual places at once, and at an address that is typed when asked. */
export function useServerSearch(shell: Pick<Shell, 'findServer'>, wanted: boolean): ServerSearch {
  const [nearby, setNearby] = useState<ServerSearch['nearby']>('looking');
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<ServerProblem>();
  /** What is being looked at; each time an object of its own. */
  const asked = useRef<object>(undefined);

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

  const giveUp = useCallback(() => {
    asked.current = undefined;
    setChecking(false);
  }, []);
  const forgetProblem = useCallback(() => {
    giveUp();
    setProblem(undefined);
  }, [giveUp]);

  const check = useCallback(
    async (typed: string): Promise<Checked> => {
      if (asked.current !== undefined) return 'overtaken';
      const read = serverAddress(typed);
      if (!read.ok) {
        setProblem(read.problem);
        return 'wrong';
      }
      asked.current = read;
      setChecking(true);
      setProblem(undefined);
      const found = await tried(shell.findServer(read.address));
      if (asked.current !== read) return 'overtaken';
      giveUp();
      if (found?.fits === true) return { address: found.address };
      setProblem(found ? 'other-version' : 'unreachable');
      return 'wrong';
    },
    [shell, giveUp],
  );

  return { nearby, checking, problem, giveUp, forgetProblem, check };
}
