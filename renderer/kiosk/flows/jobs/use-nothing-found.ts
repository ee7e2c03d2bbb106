import { useEffect, useEffectEvent, useRef } from 'react';

import { wordsToReport } from '../../../shared/jobs/nothing-found.js';
import type { FlowProps } from '../flow-props.js';
import type { JobsScreen } from './jobs-screen.js';

/** After the last key, a query is what was meant, ms. */
const SETTLED_AFTER = 2_000;

/**
 * Tells of a search that found nothing, once, when no key follows any more: the visit that there was one,
 * the server its words. The server never later than the visit, and only where it can be asked then.
 */
export function useNothingFound(
  screen: { readonly flow: Pick<FlowProps, 'live' | 'online'> } & Pick<JobsScreen, 'tell'>,
  query: string,
  isNothing: boolean,
): void {
  const { live, online } = screen.flow;
  const onNothing = useEffectEvent(() => screen.tell({ type: 'found-nothing' }));
  const told = useRef(new Set<string>());
  const telling = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const here = new AbortController();
    telling.current = here;
    return () => here.abort();
  }, []);
  useEffect(() => {
    if (!isNothing) return undefined;
    const words = wordsToReport(query);
    const key = words.join(' ');
    if (words.length === 0 || told.current.has(key)) return undefined;
    const timer = setTimeout(() => {
      told.current.add(key);
      onNothing();
      if (!online) return;
      const signal = telling.current?.signal;
      void live.send('report-nothing-found', { words: [...words] }, { signal });
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [live, online, query, isNothing]);
}
