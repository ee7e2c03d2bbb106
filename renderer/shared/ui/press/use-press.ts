import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';

/** A finger held longer than this makes no click in Chromium, ms (its long press starts at 500). */
const HELD = 400;
/** How long a click may follow its finger's lift, ms. */
const CLICK_FOLLOWS = 80;
/** A double tap of an unsteady hand, ms. */
const SAME_TOUCH = 350;

export interface PressHandlers {
  onClick(event: MouseEvent<HTMLElement>): void;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/**
 * One touch, one action: a double tap counts once; a long press (slow or trembling hands) and two
 * fingers at once count like a tap. The keyboard counts each time, but not while a key is held down.
 * Times are the fingers' own: a page that was busy sees two touches later, not closer together.
 * @param sameTouch within this time a second click belongs to the first touch, ms
 */
export function usePress(
  onPress: (() => void) | undefined,
  sameTouch: number = SAME_TOUCH,
): PressHandlers {
  const heldSince = useRef<number | undefined>(undefined);
  const fingers = useRef(1);
  const lastPress = useRef(-Infinity);

  function press(at: number): void {
    if (at - lastPress.current < sameTouch) return;
    lastPress.current = at;
    onPress?.();
  }

  return {
    onClick(event) {
      const byKeyboard = event.detail === 0;
      if (byKeyboard) onPress?.();
      else press(event.timeStamp);
    },
    onPointerDown(event) {
      fingers.current = event.isPrimary ? 1 : 2;
      heldSince.current = event.pointerType === 'mouse' ? undefined : event.timeStamp;
    },
    onPointerUp({ timeStamp: lifted }) {
      const since = heldSince.current;
      heldSince.current = undefined;
      // Two fingers at once make no click either.
      const isTap = fingers.current === 1 && lifted - (since ?? 0) < HELD;
      if (since === undefined || isTap) return;
      setTimeout(() => {
        if (lastPress.current < lifted) press(lifted);
      }, CLICK_FOLLOWS);
    },
    onPointerCancel() {
      heldSince.current = undefined;
    },
    onKeyDown(event) {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
