import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What the keyboard can stop at. */
const CONTROLS = 'button:enabled, a[href], input:enabled';

/**
 * A part of the page that scrolls by itself. Where nothing in it can have the focus, it takes the
 * focus itself, or the keyboard could never reach what lies below.
 */
export function ScrollArea(props: { label: string; className?: string; children: ReactNode }) {
  const { label, className, children } = props;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (area.current !== null) letReach(area.current);
  });
  return (
    <div ref={area} role="group" aria-label={label} className={className ?? ''}>
      {children}
    </div>
  );
}

function letReach(area: HTMLElement): void {
  const reached = area.querySelector(CONTROLS) !== null;
  if (reached || area.scrollHeight <= area.clientHeight) area.removeAttribute('tabindex');
  else area.tabIndex = 0;
}
