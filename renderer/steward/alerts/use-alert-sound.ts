import { useEffect, useRef } from 'react';

import { createRing } from '../../shared/app/chime.js';
import type { Alert } from './alert.js';
import { heardOf } from './alerts-of.js';

const ring = createRing();
/** How often it is heard again until somebody answers, ms. */
const AGAIN = 20_000;

/** Rings as something urgent comes, and again until somebody answers. A call for help rings as a warning. */
export function useAlertSound(alerts: readonly Alert[]): void {
  const heard = useRef<ReadonlySet<string>>(new Set());
  const asked = heardOf(alerts).join('\n');
  const grave = alerts.some((alert) => alert.kind === 'alarm' && !alert.answered);
  useEffect(() => {
    const now = new Set(asked === '' ? [] : asked.split('\n'));
    const fresh = [...now].some((each) => !heard.current.has(each));
    heard.current = now;
    const sound = () => ring(grave ? 'warning' : 'call');
    if (fresh) sound();
    if (now.size === 0) return;
    const timer = setInterval(sound, AGAIN);
    return () => clearInterval(timer);
  }, [asked, grave]);
}
