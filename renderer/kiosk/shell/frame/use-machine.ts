import { useCallback, useEffect, useState } from 'react';

import type { MachineState, Shell } from '#protocol/shell.js';

import { tried } from './tried.js';

/** What is set on this machine and what hangs on it, and how to look again. */
export function useMachine(
  shell: Pick<Shell, 'machine'>,
): readonly [MachineState | 'looking' | 'failed', () => void] {
  const [state, setState] = useState<MachineState | 'looking' | 'failed'>('looking');
  const look = useCallback(() => {
    setState('looking');
    void tried(shell.machine()).then((found) => setState(found ?? 'failed'));
  }, [shell]);
  useEffect(look, [look]);
  return [state, look];
}
