import type { MachinePrinter } from '#protocol/shell.js';

import type { PaperDevice } from './paper-device.js';
import { printerState, readPrinters } from './printer-state.js';
import type { PrinterState } from './printer-state.js';
import type { Timer } from './timer.js';

export interface SystemPrinterPorts {
  /** As Electron's `getPrintersAsync`. */
  listPrinters(): Promise<readonly unknown[]>;
  readonly timer: Timer;
}

/** How often a printer is looked at after it got a sheet, and how long between, ms: six seconds in all. */
const LOOKS = 12;
const BETWEEN = 500;

/** A printer of this machine, by the system's name for it. */
export function systemPrinter(ports: SystemPrinterPorts, name: string): PaperDevice {
  const look = async (): Promise<PrinterState | undefined> => {
    const found = readPrinters(await ports.listPrinters()).find((each) => each.name === name);
    return found && printerState(found);
  };
  return {
    async trouble() {
      const state = await look();
      if (state === undefined) return 'no such printer';
      return state.kind === 'trouble' ? state.why : undefined;
    },
    async print(sheet, handOver) {
      const before = await look();
      handOver();
      const taken = await sheet.print(name);
      sheet.close();
      if (!taken) throw new Error('the system refused the sheet');
      return watched(ports.timer, look, before);
    },
  };
}

/**
 * Electron's `success` says that the system took the sheet, not that paper came (electron#38975): only the
 * printer's own state tells more. It has printed when it was seen at work, or its state changed since, and
 * now has nothing to do. One that has nothing to do from the start may not have begun.
 */
async function watched(
  timer: Timer,
  look: () => Promise<PrinterState | undefined>,
  before: PrinterState | undefined,
): Promise<'printed' | 'sent'> {
  let worked = false;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const state = await look();
    if (state === undefined || state.kind === 'unknown') return 'sent';
    if (state.kind === 'trouble') throw new Error(`the printer: ${state.why}`);
    if (state.kind === 'working') worked = true;
    else if (worked || hasChanged(before, state.since)) return 'printed';
    await new Promise<void>((resolve) => timer(BETWEEN, resolve));
  }
  return 'sent';
}

function hasChanged(before: PrinterState | undefined, since: number | undefined): boolean {
  if (before?.kind !== 'idle' || before.since === undefined || since === undefined) return false;
  return since > before.since;
}

/** The printers of this machine, for the steward who sets one. */
export function machinePrinters(list: readonly unknown[]): MachinePrinter[] {
  return readPrinters(list).map((printer) => ({
    name: printer.name,
    title: printer.displayName || printer.name,
    ready: printerState(printer).kind !== 'trouble',
  }));
}
