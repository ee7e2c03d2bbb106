import { useCallback, useEffect, useRef, useState } from 'react';

import { createRing } from '../../../shared/app/chime.js';
import type { GivenAnswer } from './use-scan.js';

const ring = createRing();
/** One for the machine: whoever scans in a quiet room needs it quiet. */
const KEY = 'accueil-onthaal.scan-sound';

/** Rises for who may go in, falls where something has to be done. */
export function useScanSound(
  answer: GivenAnswer | undefined,
): readonly [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(kept);
  const heard = useRef(answer?.number);
  useEffect(() => {
    if (answer === undefined || heard.current === answer.number) return;
    heard.current = answer.number;
    if (on) ring(answer.tone === 'good' ? 'call' : 'warning');
  }, [answer, on]);
  const turn = useCallback((next: boolean) => {
    setOn(next);
    keep(next);
  }, []);
  return [on, turn];
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // The browser keeps nothing.
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // It lasts as long as the page.
  }
}
