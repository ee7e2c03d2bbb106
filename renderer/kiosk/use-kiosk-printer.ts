import { useMemo } from 'react';

import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { PaperState } from '#protocol/vocabulary.js';

import type { Printer } from '../shared/paper/printer.js';

/**
 * The machine's own printer, else the browser's where this kiosk is set to print through it. How each
 * paper fared is told to the stewards.
 * @returns `undefined` where nothing comes out on paper
 */
export function useKioskPrinter(
  own: Printer | undefined,
  setting: KioskSettings['printer'] | undefined,
  report: (paper: PaperState) => void,
): Printer | undefined {
  return useMemo(() => {
    const printer = own ?? (setting === 'browser' ? throughBrowser() : undefined);
    if (printer === undefined) return undefined;
    return {
      async print(sheet) {
        const outcome = await printer.print(sheet);
        report(outcome);
        return outcome;
      },
    };
  }, [own, setting, report]);
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
