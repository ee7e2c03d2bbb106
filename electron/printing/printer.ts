import type { PaperOrder } from '#protocol/paper-page.js';
import type { Sheet } from '#protocol/sheet.js';
import type { MachineSettings, ShellPrintOutcome, TestPage } from '#protocol/shell.js';

import type { OpenPaper, PaperDevice } from './paper-device.js';
import { runJob } from './print-job.js';
import type { Timer } from './timer.js';

export interface ShellPrinter {
  /** Never rejects. */
  print(sheet: Sheet): Promise<ShellPrintOutcome>;
  /** A sheet with large digits and codes to scan, of nobody. */
  printTest(test: TestPage): Promise<ShellPrintOutcome>;
  /** The visit is over: sheets that still wait are dropped, and count as failed. The one under way is not. */
  cancelWaiting(): void;
}

export interface ShellPrinterPorts {
  /** Where sheets go now, and on what paper, as it is set; absent before the machine was set up. */
  settings(): PrintSettings | undefined;
  /** A printer by the system's name for it. */
  device(printer: string): PaperDevice;
  readonly open: OpenPaper;
  readonly timer: Timer;
  /** A sheet that did not come, and why; never what is on it. */
  failed(why: string): void;
}

/** `printer: null`: this machine prints nothing. */
export type PrintSettings = Pick<MachineSettings, 'printer' | 'paper'>;

/** Sheets that may wait for the one that is printed. A visitor has one or two; more is a page gone wild. */
const MOST_WAITING = 5;

/** Prints sheets one after the other. */
export function createShellPrinter(ports: ShellPrinterPorts): ShellPrinter {
  const jobs = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  const print = (
    sheet: Sheet,
    settings: () => PrintSettings | undefined,
  ): Promise<ShellPrintOutcome> => {
    if (jobs.size > MOST_WAITING) {
      ports.failed('too many sheets wait');
      return Promise.resolve('failed');
    }
    const job = new AbortController();
    jobs.add(job);
    const printed = last
      .then(() => printNext(ports, sheet, settings(), job))
      .finally(() => {
        jobs.delete(job);
      });
    last = printed;
    return printed;
  };

  return {
    // the settings may change while it waits
    print: (sheet) => print(sheet, ports.settings),
    printTest: ({ language, ...chosen }) =>
      print({ kind: 'doors', language, doors: ['phone', 'courses'] }, () => chosen),
    cancelWaiting() {
      for (const job of [...jobs].slice(1)) job.abort();
    },
  };
}

function printNext(
  ports: ShellPrinterPorts,
  sheet: Sheet,
  settings: PrintSettings | undefined,
  job: AbortController,
): Promise<ShellPrintOutcome> {
  if (settings === undefined || settings.printer === null) {
    ports.failed('no printer is set');
    return Promise.resolve('failed');
  }
  const order: PaperOrder = { sheet, size: settings.paper };
  return runJob({ ...ports, device: ports.device(settings.printer) }, order, job);
}
