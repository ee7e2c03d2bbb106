import { useEffect, useState } from 'react';

import { DeviceGate } from '../shared/device/device-gate.js';
import { Kiosk } from './kiosk.js';
import type { KioskMachine } from './kiosk-machine.js';
import { preloadFlows } from './screens/flow-pages.js';
import { useKioskWorker } from './worker/use-kiosk-worker.js';

/** Time for the first screen to stand before anything else is fetched, ms. */
const SETTLED_AFTER = 2_000;

export function App(props: { machine: KioskMachine }) {
  const { machine } = props;
  const [free, setFree] = useState(true);
  useKioskWorker(machine.hasWorker, free);
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
  useEffect(() => {
    const timer = setTimeout(() => void preloadFlows(), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <DeviceGate kind="kiosk" machine={machine}>
      {(live) => <Kiosk live={live} machine={machine} onFree={setFree} />}
    </DeviceGate>
  );
}
