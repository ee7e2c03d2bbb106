import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Whether a part of the page is narrower than so many rem: larger text and a smaller screen are one case.
 */
export function useNarrow(part: RefObject<HTMLElement | null>, rem: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const look = () => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setNarrow(element.clientWidth < rem * size);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    // Larger text may leave the part as wide as it was.
    const root = new MutationObserver(look);
    root.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
    return () => {
      watch.disconnect();
      root.disconnect();
    };
  }, [part, rem]);
  return narrow;
}
