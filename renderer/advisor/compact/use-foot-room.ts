import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Where messages in passing stand from, above the window's lower edge (`toast.module.css`). */
const ROOM = '--toast-foot';

/** Messages in passing stand above the foot, however many lines it has: help is called for from there. */
export function useFootRoom(inWindow: Window): RefObject<HTMLElement | null> {
  const foot = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = foot.current;
    if (element === null) return;
    const { style } = inWindow.document.body;
    const observer = new ResizeObserver(() =>
      style.setProperty(ROOM, `${Math.ceil(element.getBoundingClientRect().height)}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(ROOM);
    };
  }, [inWindow]);
  return foot;
}
