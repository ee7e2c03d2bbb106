import { useEffect, useRef } from 'react';

import { createRing } from '../../shared/app/chime.js';
import type { HelpRow } from './help-rows.js';
import { unanswered } from './help-rows.js';

const ring = createRing();
/** How often it is heard again until somebody says that he is coming, ms. */
const AGAIN = 20_000;

/** Rings as help is asked, and again until it is answered. */
export function useHelpChime(rows: readonly HelpRow[]): void {
  const heard = useRef<ReadonlySet<string>>(new Set());
  const asked = unanswered(rows).join('\n');
  useEffect(() => {
    const now = new Set(asked === '' ? [] : asked.split('\n'));
    const fresh = [...now].some((each) => !heard.current.has(each));
    heard.current = now;
    if (fresh) ring('call');
    if (now.size === 0) return;
    const timer = setInterval(() => ring('call'), AGAIN);
    return () => clearInterval(timer);
  }, [asked]);
}
