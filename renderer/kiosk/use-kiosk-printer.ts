import { useEffect, useMemo } from 'react';

import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { PaperState } from '#protocol/vocabulary.js';

import type { Printer } from '../shared/paper/printer.js';
import type { KioskMachine } from './kiosk-machine.js';

/**
 * The machine's own printer, whatever the stewards set; in a browser its own where this kiosk is set to
 * print through it. How each paper fared is told to the stewards, and before the first one whether a
 * machine has a printer at all, which their setting does not say.
 * @returns `undefined` where nothing comes out on paper
 */
export function useKioskPrinter(
  machine: KioskMachine['printer'],
  setting: KioskSettings['printer'] | undefined,
  report: (paper: PaperState) => void,
): Printer | undefined {
  useEffect(() => {
    if (machine !== 'browser') report(machine === 'none' ? 'none' : 'unknown');
  }, [machine, report]);
  return useMemo(() => {
    const printer = printerOf(machine, setting);
    if (printer === undefined) return undefined;
    return {
      async print(sheet) {
        const outcome = await printer.print(sheet);
        report(outcome);
        return outcome;
      },
    };
  }, [machine, setting, report]);
}

function printerOf(
  machine: KioskMachine['printer'],
  setting: KioskSettings['printer'] | undefined,
): Printer | undefined {
  if (machine === 'none') return undefined;
  if (machine !== 'browser') return machine;
  return setting === 'browser' ? throughBrowser() : undefined;
}

/** Comes after the first screen, as the flows do. */
function throughBrowser(): Printer {
  const loaded = import('../shared/paper/browser-printer.js').then(({ browserPrinter }) =>
    browserPrinter(),
  );
  return {
    print: (sheet) =>
      loaded.then(
        (printer) => printer.print(sheet),
        () => 'failed',
      ),
  };
}
