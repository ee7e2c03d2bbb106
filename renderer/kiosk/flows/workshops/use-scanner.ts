import { useEffect, useRef } from 'react';

import { readScanned } from '../../../shared/scan/scanned-key.js';
import { isScanning, nextScan, noScan } from './scan.js';
import type { WorkshopsScreen } from './workshops-screen.js';

/**
 * Hears a scanner that types like a keyboard, wherever the focus is: what it types writes in no field and
 * presses no button. While a dialog is open the keys are its own.
 */
export function useScanner({ actions, flow }: WorkshopsScreen): void {
  const { online } = flow;
  const latest = useRef({ actions, online });
  useEffect(() => {
    latest.current = { actions, online };
  });
  useEffect(() => {
    let scan = noScan;
    const hear = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      const wasScanning = isScanning(scan);
      scan = nextScan(scan, event.key, event.timeStamp);
      if (!isScanning(scan)) return;
      event.preventDefault();
      event.stopPropagation();
      // Its first letters had not told it from a hand.
      if (!wasScanning) latest.current.actions.typeCode('');
      if (event.key !== 'Enter') return;
      const read = readScanned(scan.text);
      scan = noScan;
      if (!latest.current.online) return;
      if (read.kind === 'booking') latest.current.actions.findByKey(read.key);
      else latest.current.actions.sayTrouble(read.kind === 'ticket' ? 'a-ticket' : 'no-booking');
    };
    // Before anything on the page hears the key.
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
