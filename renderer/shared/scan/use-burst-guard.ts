import { useEffect, useState } from 'react';

import { endsScan, isBurst, nextScan, noScan } from './typed-burst.js';

/** Marks what takes scans in a dialog. */
const TAKES_SCANS = '[data-takes-scans]';

/** How long it stays said that something was scanned, ms. */
const SAID_FOR = 6_000;

/**
 * While a dialog is open, what a scanner types is nobody's: its letters would land in a field, and its
 * Enter would press whatever has the focus.
 * @returns whether that has just happened, and the person has not gone on since
 */
export function useBurstGuard(): boolean {
  const [caught, setCaught] = useState(false);
  useEffect(() => {
    let scan = noScan;
    let before: Written | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => setCaught(false);
    const hear = (event: KeyboardEvent) => {
      // A key held down comes as fast as a scanner's; a shortcut writes nothing.
      if (event.repeat || isShortcut(event)) return;
      scan = isGuarded() ? nextScan(scan, event.key, event.timeStamp) : noScan;
      if (scan.text.length === 1) before = writtenIn(event.target);
      const ends = endsScan(event.key);
      if (!isBurst(scan)) return goOn();
      // Shift goes on with it; Escape is a hand's.
      if (!ends && event.key.length > 1) return;
      if (ends) scan = noScan;
      // Its first letters could not be told from a hand's.
      before?.restore();
      before = undefined;
      event.preventDefault();
      event.stopPropagation();
      setCaught(true);
      clearTimeout(timer);
      timer = setTimeout(goOn, SAID_FOR);
    };
    // Before anything on the page hears the key.
    window.addEventListener('keydown', hear, { capture: true });
    window.addEventListener('click', goOn, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', hear, { capture: true });
      window.removeEventListener('click', goOn, { capture: true });
    };
  }, []);
  return caught;
}

/** A dialog that takes scans itself says so. */
function isGuarded(): boolean {
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  return dialogs.length > 0 && dialogs.every((each) => each.querySelector(TAKES_SCANS) === null);
}

/** Not with AltGr, by which a Belgian keyboard writes signs of an address. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey } = event;
  return (altKey || ctrlKey || metaKey) && !event.getModifierState('AltGraph');
}

export interface Written {
  restore(): void;
}

/** What stands in a field, to be put back as if by hand: React hears of the event alone. */
export function writtenIn(field: EventTarget | null): Written | undefined {
  if (!(field instanceof HTMLInputElement)) return undefined;
  const { value } = field;
  return {
    restore() {
      if (field.value === value) return;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}
