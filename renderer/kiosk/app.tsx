import { useEffect } from 'react';

import { DeviceGate } from '../shared/device/device-gate.js';
import { Kiosk } from './kiosk.js';
import type { PrintTicket } from './print-ticket.js';

/** @param props.printTicket the machine's printer; absent in a plain browser */
export function App(props: { printTicket?: PrintTicket }) {
  useEffect(() => {
    // A long press must neither open a menu nor start dragging.
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('contextmenu', prevent);
    document.addEventListener('dragstart', prevent);
    return () => {
      document.removeEventListener('contextmenu', prevent);
      document.removeEventListener('dragstart', prevent);
    };
  }, []);
  return (
    <DeviceGate kind="kiosk">
      {(live) => <Kiosk live={live} printTicket={props.printTicket} />}
    </DeviceGate>
  );
}
