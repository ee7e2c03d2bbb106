import { useEffect, useRef } from 'react';

import { wordsToReport } from '../../../shared/jobs/nothing-found.js';
import type { FlowProps } from '../flow-props.js';

/** After the last key, a query is what was meant, ms. */
const SETTLED_AFTER = 2_000;

/**
 * Tells the server of a search that found nothing: its words, once, when no key follows any more. Never
 * later than the visit, and only where the server can be asked then.
 */
export function useNothingFound(
  flow: Pick<FlowProps, 'live' | 'online'>,
  query: string,
  isNothing: boolean,
): void {
  const { live, online } = flow;
  const told = useRef(new Set<string>());
  const telling = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const here = new AbortController();
    telling.current = here;
    return () => here.abort();
  }, []);
  useEffect(() => {
    if (!isNothing || !online) return undefined;
    const words = wordsToReport(query);
    const key = words.join(' ');
    if (words.length === 0 || told.current.has(key)) return undefined;
    const timer = setTimeout(() => {
      told.current.add(key);
      const signal = telling.current?.signal;
      void live.send('report-nothing-found', { words: [...words] }, { signal });
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [live, online, query, isNothing]);
}
