import { useEffect } from 'react';

import { createCorners } from './corners.js';

/** Which keys ask for a steward's panel, beside the corners: the shell lets them through to the page. */
export function asksBySteward(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'repeat'>,
): boolean {
  const { key, ctrlKey, altKey, shiftKey, metaKey, repeat } = event;
  return ctrlKey && altKey && shiftKey && !metaKey && !repeat && key.toLowerCase() === 's';
}

/** How long a click may follow its finger's lift, ms: it belongs to the screen it was made on. */
const CLICK_FOLLOWS = 100;

/**
 * Listens for a steward's way in, on any screen. It only looks on: every touch and key goes where it was
 * meant to go.
 */
export function useStewardCall(onCall: () => void): void {
  useEffect(() => {
    const corners = createCorners();
    let called = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = ({ clientX, clientY, timeStamp, isPrimary }: PointerEvent) => {
      const place = { x: clientX, y: clientY, width: innerWidth, height: innerHeight };
      called = corners.touched({ ...place, at: timeStamp, alone: isPrimary });
    };
    const lifted = () => {
      if (called) timer = setTimeout(onCall, CLICK_FOLLOWS);
      called = false;
    };
    const pressed = (event: KeyboardEvent) => {
      if (asksBySteward(event)) onCall();
    };
    const how = { capture: true, passive: true };
    window.addEventListener('pointerdown', touched, how);
    window.addEventListener('pointerup', lifted, how);
    window.addEventListener('pointercancel', lifted, how);
    window.addEventListener('keydown', pressed, how);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', touched, how);
      window.removeEventListener('pointerup', lifted, how);
      window.removeEventListener('pointercancel', lifted, how);
      window.removeEventListener('keydown', pressed, how);
    };
  }, [onCall]);
}
