import { useEffect, useRef } from 'react';

import { readScanned } from '../../shared/scan/scanned-key.js';
import type { Scanned } from '../../shared/scan/scanned-key.js';
import { endsScan, isScanning, nextScan, noScan } from '../../shared/scan/typed-burst.js';

/**
 * Hears a scanner that types like a keyboard, whatever screen there is and wherever the focus: what it
 * types writes in no field and presses no button. While a dialog is open it means nothing either.
 */
export function useScanner(onScan: (scanned: Scanned) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let scan = noScan;
    const hear = (event: KeyboardEvent) => {
      scan = nextScan(scan, event.key, event.timeStamp);
      if (!isScanning(scan)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!endsScan(event.key)) return;
      const read = readScanned(scan.text);
      scan = noScan;
      if (document.querySelector('dialog[open]') === null) latest.current(read);
    };
    // Before anything on the page hears the key.
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
