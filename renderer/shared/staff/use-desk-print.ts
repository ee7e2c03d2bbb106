import { useState } from 'react';

import type { Sheet } from '#protocol/sheet.js';

/** One for the page: never two sheets in it. Fetched beside the first screen, which needs none. */
const printer = import('../paper/browser-printer.js').then(
  ({ browserPrinter }) => browserPrinter(),
  () => undefined,
);

export interface DeskPrint {
  /** The browser's own window is open, or about to be. */
  readonly printing: boolean;
  /** The last one did not come. */
  readonly failed: boolean;
  print(sheet: Sheet): void;
}

/** Paper at the desk, through the browser's own window: as often as it is wanted. */
export function useDeskPrint(): DeskPrint {
  const [state, setState] = useState<'ready' | 'printing' | 'failed'>('ready');
  const show = async (sheet: Sheet): Promise<void> => {
    setState('printing');
    const outcome = await (await printer)?.print(sheet);
    setState(outcome === 'sent' ? 'ready' : 'failed');
  };
  return {
    printing: state === 'printing',
    failed: state === 'failed',
    print(sheet) {
      if (state !== 'printing') void show(sheet);
    },
  };
}
