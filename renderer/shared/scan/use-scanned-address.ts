import { useEffect, useRef } from 'react';

import { endsScan, isScanning, nextScan, noScan } from './typed-burst.js';
import { isShortcut, writtenIn } from './use-burst-guard.js';
import type { Written } from './use-burst-guard.js';

/**
 * Hears the addresses that a hand scanner types, wherever the focus is; nothing of them lands in a field,
 * nor does their Enter press anything.
 * @param where `page`: while no dialog is open; `dialog`: in one, which has `data-takes-scans` in it
 */
export function useScannedAddress(onText: (text: string) => void, where: 'page' | 'dialog'): void {
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);
  useEffect(() => {
    let scan = noScan;
    let before: Written | undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.repeat || isShortcut(event)) return;
      const inDialog = document.querySelector('dialog[open]') !== null;
      scan =
        inDialog === (where === 'dialog') ? nextScan(scan, event.key, event.timeStamp) : noScan;
      if (scan.text.length === 1) before = writtenIn(event.target);
      if (!isScanning(scan)) return;
      const ends = endsScan(event.key);
      if (!ends && event.key.length > 1) return;
      // Its first letters could not be told from a hand's.
      before?.restore();
      before = undefined;
      event.preventDefault();
      event.stopPropagation();
      if (!ends) return;
      const { text } = scan;
      scan = noScan;
      tell.current(text);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [where]);
}
