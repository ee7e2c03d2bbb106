import { createContext, useContext, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Says, once, whether somebody went to another place of the directory and has not arrived there yet. */
export const Arriving = createContext<() => boolean>(() => false);

/**
 * For the heading of a place, with `tabIndex={-1}`: who comes there by the keyboard goes on from it, for
 * what was pressed is gone. What was pressed and is still there beside the heading keeps the focus.
 * @param drawn whether what stands under the heading has come
 */
export function useArrival<E extends HTMLElement>(drawn = true): RefObject<E | null> {
  const heading = useRef<E>(null);
  const arrives = useContext(Arriving);
  useEffect(() => {
    if (!drawn || heading.current === null || !arrives()) return;
    const part = heading.current.closest('section, article');
    if (part?.contains(document.activeElement) !== true) heading.current.focus();
  });
  return heading;
}
