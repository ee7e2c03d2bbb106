import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const CONTROL = 'a, button, input, label, select, [tabindex]';

/**
 * When the control that had the focus goes away or comes to rest (a call answered, a ticket gone),
 * the focus goes to the heading of its section, or of what has taken its place: a keyboard must not
 * begin again at the top of the page. Looked at whenever the page is drawn.
 *
 * @param heading which heading that is
 * @returns for the part of the page that is watched
 */
export function useFocusHome<E extends HTMLElement>(heading: 'h1' | 'h2'): RefObject<E | null> {
  const area = useRef<E>(null);
  const place = useRef<Element | null>(null);

  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const inside = target instanceof Element && area.current?.contains(target) === true;
      place.current = inside ? (target.closest('section') ?? area.current) : null;
    };
    const pressed = ({ target }: PointerEvent) => {
      // A press beside every control takes the focus away on purpose.
      if (target instanceof Element && target.closest(CONTROL) === null) place.current = null;
    };
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed);
    return () => {
      document.removeEventListener('focusin', focused);
      document.removeEventListener('pointerdown', pressed);
    };
  }, []);

  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const home = place.current.isConnected ? place.current : area.current;
    focus(home?.querySelector(heading) ?? home);
  });
  return area;
}

function focus(home: Element | null): void {
  if (!(home instanceof HTMLElement)) return;
  home.tabIndex = -1;
  home.focus();
}
