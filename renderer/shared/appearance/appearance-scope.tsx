import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';

import type { Appearance } from './appearance.js';

/**
 * Puts the appearance on the document itself: what lies over the page (dialogs) follows too, and the
 * text sizes count from the root. Whoever leaves takes the appearance along.
 */
export function AppearanceScope(props: { appearance: Appearance; children: ReactNode }) {
  const { contrast, textSize, reach } = props.appearance;
  // Before the first paint: nobody sees the screen change its colours.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['contrast'] = contrast;
    dataset['textSize'] = String(textSize);
    dataset['reach'] = String(reach);
    return () => {
      delete dataset['contrast'];
      delete dataset['textSize'];
      delete dataset['reach'];
    };
  }, [contrast, textSize, reach]);
  return props.children;
}
