import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Paper is white, and its text as large as paper needs it, whatever the screen is set to. */
const OF_THE_SCREEN = ['contrast', 'textSize'] as const;

/**
 * Whether the page is about to be printed, by its button or by the browser's own: what is for paper alone is
 * drawn then, and only then.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    const kept = new Map<string, string>();
    const begin = () => {
      for (const name of OF_THE_SCREEN) {
        const value = dataset[name];
        if (value !== undefined) kept.set(name, value);
        delete dataset[name];
      }
      // The browser lays the paper out as soon as this returns.
      flushSync(() => setPrinting(true));
    };
    const end = () => {
      for (const [name, value] of kept) dataset[name] = value;
      kept.clear();
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
