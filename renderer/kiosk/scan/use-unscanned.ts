import { useEffect, useRef } from 'react';

import { isScanning, nextScan, noScan } from '../../shared/scan/typed-burst.js';

/**
 * For a screen that writes what is typed: the first letters of an address cannot be told from a hand's.
 * Once they can, what stood there before them stands there again.
 */
export function useUnscanned(value: string, restore: (value: string) => void): void {
  const latest = useRef({ value, restore });
  useEffect(() => {
    latest.current = { value, restore };
  });
  useEffect(() => {
    let scan = noScan;
    let before = '';
    const hear = (event: KeyboardEvent) => {
      const wasScanning = isScanning(scan);
      scan = nextScan(scan, event.key, event.timeStamp);
      if (scan.text.length === 1) before = latest.current.value;
      if (isScanning(scan) && !wasScanning) latest.current.restore(before);
    };
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
