import { useEffect, useRef } from 'react';

import { ALARM_HELD, ALARM_KEY, deskKeyOf, takesLetters } from './desk-keys.js';
import { useLetters } from './keys-context.js';

/** What keys do that have no button of their own. */
export interface DeskKeyActions {
  /** A figure: the beginning of a ticket's number. */
  onDigit(digit: string): void;
  /** The key for help went down, or was let go of too early. */
  onHolding(holding: boolean): void;
  /** It was held long enough. */
  onAlarm(): void;
}

/**
 * Listens for the desk's keys in one window. A key presses the button that carries it, so that it can do
 * nothing the button could not: no button, or one that rests, and nothing happens.
 * @param inWindow the page's own, or a small one beside it
 */
export function useDeskKeys(inWindow: Window, actions: DeskKeyActions): void {
  const { on } = useLetters();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const { document } = inWindow;
    let held: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      if (held === undefined) return;
      clearTimeout(held);
      held = undefined;
      latest.current.onHolding(false);
    };
    const down = (event: KeyboardEvent) => {
      const { activeElement } = document;
      const key = deskKeyOf(
        {
          key: event.key,
          repeat: event.repeat,
          altKey: event.altKey,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          typing:
            activeElement !== null && isShown(activeElement) && takesLetters(facts(activeElement)),
          inDialog: document.querySelector('dialog[open]') !== null,
        },
        on,
      );
      if (key === undefined) return;
      if (key === ALARM_KEY) {
        letGo();
        latest.current.onHolding(true);
        held = setTimeout(() => {
          letGo();
          latest.current.onAlarm();
        }, ALARM_HELD);
        return;
      }
      if (/^\d$/.test(key)) {
        event.preventDefault();
        latest.current.onDigit(key);
        return;
      }
      const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
      if (target === null) return;
      event.preventDefault();
      // A group of buttons is gone to, a button is pressed.
      if (target.tagName === 'FIELDSET') target.querySelector('button')?.focus();
      else target.click();
    };
    const up = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() === ALARM_KEY) letGo();
    };
    inWindow.addEventListener('keydown', down);
    inWindow.addEventListener('keyup', up);
    inWindow.addEventListener('blur', letGo);
    return () => {
      clearTimeout(held);
      inWindow.removeEventListener('keydown', down);
      inWindow.removeEventListener('keyup', up);
      inWindow.removeEventListener('blur', letGo);
    };
  }, [inWindow, on]);
}

/** A field that was hidden with its section may have the focus for a moment still. */
function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function facts(element: Element) {
  return {
    tagName: element.tagName,
    type: element.getAttribute('type') ?? 'text',
    isContentEditable: element.getAttribute('contenteditable') === 'true',
  };
}
